import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { kimServes } from '../activities/read-scope.js';
import type { MaturityQuery, RankedKim } from './maturity.dto.js';
import { scopeValues } from '../kims/kim-scope.js';

const cursorShape = z.tuple([z.string().regex(/^\d{4}-\d{2}$/), z.int().min(0).max(1), z.number(), z.uuid()]);

@Injectable()
export class MaturityList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** KIM within the caller's reach by maturity in one month; those whose outcome is withheld come last. */
  async find({ month, district, level, cursor, limit }: MaturityQuery, actor: Actor): Promise<Page<RankedKim>> {
    const [cursorMonth, ranked, score, kimId] =
      cursor === undefined ? [null, null, null, null] : cursorValues(cursor, cursorShape);
    const requestedMonth = cursorMonth ?? month;
    const rows = await this.database.query<RankedKim>(
      `SELECT kim_id AS "kimId", kim.name AS "kimName", to_char(month, 'YYYY-MM') AS month, formula,
              score::float8 AS score, level, NOT ranked AS withheld
         FROM maturity_assessment JOIN kim ON kim.id = kim_id
        WHERE month = coalesce($1::date, (SELECT max(month) FROM maturity_assessment))
          AND ($4::uuid IS NULL OR (ranked, score, kim_id) < ($2::boolean, $3::numeric, $4))
          AND ($5::text IS NULL OR level = $5)
          AND ($6::text IS NULL OR ${kimServes('kim.id', 'ARRAY[$6]')})
          AND ($7 OR kim_id = ANY ($8::uuid[]) OR ${kimServes('kim.id', '$9')})
        ORDER BY maturity_assessment.ranked DESC, maturity_assessment.score DESC, kim_id DESC LIMIT $10`,
      [
        requestedMonth === undefined ? null : `${requestedMonth}-01`,
        ranked === null ? null : ranked === 1,
        score,
        kimId,
        level ?? null,
        district ?? null,
        ...scopeValues(this.access.scopes(actor, 'maturity.read')),
        limit + 1,
      ],
    );
    return pageOf(rows, limit, (kim) => [kim.month, kim.withheld ? 0 : 1, kim.score, kim.kimId]);
  }
}
