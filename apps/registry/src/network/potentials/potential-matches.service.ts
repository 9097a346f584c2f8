import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database } from '#database';
import { page, type Page } from '#http-api';
import { KimService } from '../../kims/kim.service.js';
import { type MatchQuery, type MatchResponse, toMatchResponse } from './potential-match.dto.js';
import { bestFirst, type Match, matchesOf } from './potential-match.sql.js';
import { PotentialPhotos } from './potential-photos.service.js';

@Injectable()
export class PotentialMatches {
  constructor(
    private readonly database: Database,
    private readonly kims: KimService,
    private readonly photos: PotentialPhotos,
  ) {}

  /** The potentials of other active KIM that match those of this one, best first. @throws 'kim-not-found' */
  async of(kimId: string, query: MatchQuery, actor: Actor | undefined): Promise<Page<MatchResponse>> {
    const rows = await this.database.query<Match & { worst: number }>(matchesOf(kimId, query));
    if (rows.length === 0) await this.kims.visible(kimId, actor);
    const { items, next } = page(rows, query, bestFirst);
    const photos = await this.photos.of(this.database, items);
    return { items: items.map((match) => toMatchResponse(match, photos.get(match.id) ?? [])), next };
  }
}
