import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { KimService } from '../../kims/kim.service.js';
import { PotentialPhotos } from './potential-photos.service.js';
import { type Match, matchingSql } from './potential-match.sql.js';
import { type MatchQuery, type MatchResponse, toMatchResponse } from './potential-match.dto.js';
import { matchPoints, nearMetres } from './potential-match.rules.js';

const cursorShape = z.tuple([z.int(), z.uuid(), z.uuid()]);

@Injectable()
export class PotentialMatches {
  constructor(
    private readonly database: Database,
    private readonly kims: KimService,
    private readonly photos: PotentialPhotos,
  ) {}

  /** What other active KIM offer of what this one needs, or need of what it offers; what fits best first. */
  async of(kimId: string, { own, cursor, limit }: MatchQuery, actor: Actor | undefined): Promise<Page<MatchResponse>> {
    const [score, ownId, otherId] = cursor === undefined ? [null, null, null] : cursorValues(cursor, cursorShape);
    const { TAGS, KIND, VILLAGE, DISTRICT, DISTANCE } = matchPoints;
    const rows = await this.database.query<Match>(matchingSql, [
      kimId,
      own,
      TAGS,
      KIND,
      VILLAGE,
      DISTRICT,
      DISTANCE,
      nearMetres,
      score,
      ownId,
      otherId,
      limit + 1,
    ]);
    if (rows.length === 0) await this.kims.visible(kimId, actor);
    const page = pageOf(rows, limit, (match) => [match.score, match.ownId, match.id]);
    const photos = await this.photos.of(this.database, page.items);
    return { ...page, items: page.items.map((match) => toMatchResponse(match, photos.get(match.id) ?? [])) };
  }
}
