import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { pageOf, type Page } from '#http-api';
import { type PotentialMap, type PotentialMapQuery, toFeature } from './potential-map.dto.js';
import { PotentialPhotos } from './potential-photos.service.js';
import { listOf, mapOf, type Statement } from './potential-queries.js';
import type { Potential } from './potential-rows.js';
import { type PotentialQuery, type PotentialResponse, toPotentialResponse } from './potential.dto.js';

@Injectable()
export class PotentialSearch {
  constructor(
    private readonly database: Database,
    private readonly photos: PotentialPhotos,
  ) {}

  async find(query: PotentialQuery): Promise<Page<PotentialResponse>> {
    const page = await this.page(listOf(query), query.limit);
    const photos = await this.photos.of(this.database, page.items);
    return { ...page, items: page.items.map((one) => toPotentialResponse(one, photos.get(one.id) ?? [])) };
  }

  async map(query: PotentialMapQuery): Promise<PotentialMap> {
    const { items, next } = await this.page(mapOf(query), query.limit);
    return { type: 'FeatureCollection', features: items.map(toFeature), next };
  }

  private async page({ sql, values, keyOf }: Statement, limit: number): Promise<Page<Potential>> {
    return pageOf(await this.database.query<Potential>(sql, values), limit, keyOf);
  }
}
