import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { CoverageService } from '../coverage.service.js';
import { boundaryOf } from '../village-boundaries.js';

const columns = [
  'villageCode',
  'name',
  'state',
  'tasks',
  'open',
  'reported',
  'checked',
  'peopleReached',
  'peopleChecked',
];

/** The coverage of an edition as a table for office programs and as a map. */
@Injectable()
export class CoverageFiles {
  constructor(
    private readonly coverage: CoverageService,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  /** With a byte order mark, and without formulas. @throws 404 `edition-not-found` */
  async csv(editionId: string): Promise<string> {
    const { villages } = await this.coverage.read(editionId, {});
    return stringify(villages, {
      columns,
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
  }

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
