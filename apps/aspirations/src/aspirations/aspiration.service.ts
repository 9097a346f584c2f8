import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Scope, Target } from '#access';
import { Database, type Transaction } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { aspirationsError } from '../aspirations.errors.js';
import {
  type AspirationQuery,
  type AspirationResponse,
  type AspirationRow,
  type HistoryResponse,
  toAspirationResponse,
} from './aspiration.dto.js';

const selectAspiration = `
  SELECT id, version, status, tracking_number AS "trackingNumber", kind, category, village_code AS "villageCode",
         kim_id AS "kimId", title, body, anonymous, confidential, agency_id AS "agencyId", answer, reopenings, outcome,
         received_at AS "receivedAt", verified_at AS "verifiedAt", disposed_at AS "disposedAt",
         responded_at AS "respondedAt", closed_at AS "closedAt",
         (SELECT coalesce(json_agg(json_build_object('stage', stage, 'dueOn', due_on, 'settledAt', settled_at,
                                                     'missedAt', missed_at) ORDER BY deadline.id), '[]')
            FROM deadline WHERE aspiration_id = aspiration.id) AS deadlines
    FROM aspiration`;

/** What an act on a case is done to. */
export function targetOf(aspiration: {
  readonly villageCode: string;
  readonly kimId: string;
  readonly agencyId: string | null;
}): Target {
  return {
    area: aspiration.villageCode,
    kim: aspiration.kimId,
    ...(aspiration.agencyId !== null && { agency: aspiration.agencyId }),
  };
}

/** Reads cases. */
@Injectable()
export class Aspirations {
  constructor(private readonly database: Database) {}

  /** 404 `aspiration-not-found`. */
  async get(id: string, from: Pick<Transaction, 'query'> = this.database): Promise<AspirationResponse> {
    const [row] = await from.query<AspirationRow>(`${selectAspiration} WHERE id = $1`, [id]);
    if (!row) throw aspirationsError('aspiration-not-found');
    return toAspirationResponse(row);
  }

  /** Newest first, as far as the scopes reach. */
  async list(query: AspirationQuery, scopes: readonly Scope[]): Promise<Page<AspirationResponse>> {
    const [before] = query.cursor === undefined ? [null] : cursorValues(query.cursor, z.tuple([z.uuid()]));
    const of = (kind: Scope['kind']) =>
      scopes.flatMap((scope) =>
        scope.kind === kind ? [scope.kind === 'area' ? scope.prefix : 'id' in scope ? scope.id : ''] : [],
      );
    const rows = await this.database.query<AspirationRow>(
      `${selectAspiration}
        WHERE ($1::uuid IS NULL OR id < $1)
          AND ($2::text IS NULL OR status = $2)
          AND ($3::text IS NULL OR agency_id = $3)
          AND ($4::text IS NULL OR village_code = $4)
          AND ($5 OR agency_id = ANY($6) OR kim_id = ANY($7::uuid[])
               OR EXISTS (SELECT FROM unnest($8::text[]) AS area(code)
                           WHERE village_code = area.code OR starts_with(village_code, area.code || '.')))
        ORDER BY id DESC
        LIMIT $9`,
      [
        before,
        query.status ?? null,
        query.agency ?? null,
        query.village ?? null,
        of('everything').length > 0,
        of('agency'),
        of('kim'),
        of('area'),
        query.limit + 1,
      ],
    );
    return pageOf(rows.map(toAspirationResponse), query.limit, (aspiration) => [aspiration.id]);
  }

  async history(id: string): Promise<HistoryResponse> {
    const rows = await this.database.query<Omit<HistoryResponse['items'][number], 'at'> & { at: Date }>(
      `SELECT version, action, from_status AS "from", to_status AS "to", actor, reason, at
         FROM aspiration_history WHERE aspiration_id = $1 ORDER BY version`,
      [id],
    );
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
