import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { page, type Page } from '#http-api';
import { type PotentialMap, type PotentialMapQuery, toFeature } from './potential-map.dto.js';
import { PotentialPhotos } from './potential-photos.service.js';
import { type FoundPotential, listOf, mapOf, type PotentialListing } from './potential-queries.js';
import { type PotentialQuery, type PotentialResponse, toPotentialResponse } from './potential.dto.js';

@Injectable()
export class PotentialSearch {
  constructor(
    private readonly database: Database,
    private readonly photos: PotentialPhotos,
  ) {}

  async find(query: PotentialQuery): Promise<Page<PotentialResponse>> {
    const { items, next } = await this.page(listOf(query), query);
    const photos = await this.photos.of(this.database, items);
    return { items: items.map((one) => toPotentialResponse(one, photos.get(one.id) ?? [])), next };
  }

  async map(query: PotentialMapQuery): Promise<PotentialMap> {
    const { items, next } = await this.page(mapOf(query), query);
    return { type: 'FeatureCollection', features: items.map(toFeature), next };
  }

  private async page(
    { statement, order }: PotentialListing,
    query: { readonly limit: number },
  ): Promise<Page<FoundPotential>> {
    return page(await this.database.query<FoundPotential>(statement), query, order);
  }
}
