import { Inject, Injectable } from '@nestjs/common';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { CoverageService } from '../coverage.service.js';
import { boundaryOf } from '../village-boundaries.js';

/** The coverage of an edition as a map. */
@Injectable()
export class CoverageFiles {
  constructor(
    private readonly coverage: CoverageService,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  /** The boundaries are not official. @throws 404 `edition-not-found` */
  async geoJson(editionId: string): Promise<object> {
    const { villages } = await this.coverage.read(editionId, {});
    return {
      type: 'FeatureCollection',
      attribution: 'cahyadsn/wilayah_boundaries (MIT); bukan batas resmi',
      features: villages.map((village) => ({
        type: 'Feature',
        geometry: boundaryOf(this.settings.PUBLISHING_BOUNDARIES_FILE, village.villageCode),
        properties: village,
      })),
    };
  }
}
