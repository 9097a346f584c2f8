import { Inject, Injectable } from '@nestjs/common';
import { type AspirationsSettings, aspirationsSettings } from '../../aspirations.settings.js';
import { CategoryService } from '../../intake/categories/category.service.js';
import type { Open311Discovery } from './open311-response.dto.js';
import { mediaTypeOf } from './response-format.js';

/** Where the interface is, and when its services changed last: https://wiki.open311.org/Service_Discovery */
@Injectable()
export class Open311DiscoveryDocument {
  constructor(
    private readonly categories: CategoryService,
    @Inject(aspirationsSettings) private readonly settings: AspirationsSettings,
  ) {}

  async read(): Promise<Open311Discovery> {
    const { ASPIRATIONS_PUBLIC_URL: base, ASPIRATIONS_OPEN311_CONTACT: contact } = this.settings;
    const changeset = (await this.categories.changedAt()).toISOString();
    return {
      changeset,
      contact,
      key_service: `Minta kunci kepada ${contact} / Ask for a key: ${contact}`,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${base}/open311/v2`,
          changeset,
          type: 'production',
          formats: ['xml', 'json'].map((format) => mediaTypeOf[format as keyof typeof mediaTypeOf].split(';', 1)[0]!),
        },
      ],
    };
  }
}
