import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Scope } from '#access';
import { Database, type Transaction } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { aspirationError } from './aspiration.errors.js';
import { masked } from './redaction/text-redaction.js';
import {
  type AspirationQuery,
  type AspirationResponse,
  type AspirationRow,
  toAspirationResponse,
} from './aspiration.dto.js';

const selectAspiration = `
  SELECT id, version, status, tracking_number AS "trackingNumber", kind, category, village_code AS "villageCode",
         kim_id AS "kimId", channel, title, body, anonymous, confidential, merged_into AS "mergedInto", parent_id AS "parentId", part, agency_id AS "agencyId", answer, reopenings,
         declines, oversight, outcome, archive_reason AS "archiveReason", referred_to AS "referredTo", rating,
         reporter_notified_at AS "reporterNotifiedAt",
         received_at AS "receivedAt", verified_at AS "verifiedAt", assigned_at AS "assignedAt",
         responded_at AS "respondedAt", closed_at AS "closedAt",
         (SELECT coalesce(json_agg(json_build_object('stage', stage, 'dueOn', due_on, 'pausedAt', paused_at, 'stoppedAt', stopped_at,
                                                     'missedAt', missed_at) ORDER BY deadline.id), '[]')
            FROM deadline WHERE aspiration_id = aspiration.id) AS deadlines
    FROM aspiration`;

/** Reads cases. */
@Injectable()
export class Aspirations {
  constructor(private readonly database: Database) {}

  /** 404 `aspiration-not-found`. */
  async get(id: string, from: Pick<Transaction, 'query'> = this.database): Promise<AspirationResponse> {
    const [row] = await from.query<AspirationRow>(`${selectAspiration} WHERE id = $1`, [id]);
    if (!row) throw aspirationError('aspiration-not-found');
    return toAspirationResponse(row);
  }

  /** Newest first, as far as the scopes reach; what stands in them of people is masked. */
  async list(query: AspirationQuery, scopes: readonly Scope[]): Promise<Page<AspirationResponse>> {
    const [before] = query.cursor === undefined ? [] : cursorValues(query.cursor, z.tuple([z.uuid()]));
    const values: unknown[] = [];
    const parameter = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      before !== undefined && `id < ${parameter(before)}`,
      query.status !== undefined && `status = ${parameter(query.status)}`,
      query.agency !== undefined && `agency_id = ${parameter(query.agency)}`,
      query.village !== undefined && `village_code = ${parameter(query.village)}`,
      `(${scopes.map((scope) => scopeCondition(scope, parameter)).join(' OR ')})`,
    ].filter((condition) => condition !== false);
    const rows = await this.database.query<AspirationRow>(
      `${selectAspiration} WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ${parameter(query.limit + 1)}`,
      values,
    );
    return pageOf(
      rows.map((row) => masked(toAspirationResponse(row))),
      query.limit,
      (aspiration) => [aspiration.id],
    );
  }
}

/** Only what is asked for stands in the statement, so that an index answers it. */
export function scopeCondition(scope: Scope, parameter: (value: unknown) => string): string {
  if (scope.kind === 'everything') return 'true';
  if (scope.kind === 'agency') return `agency_id = ${parameter(scope.id)}`;
  if (scope.kind === 'kim') return `kim_id = ${parameter(scope.id)}`;
  const code = parameter(scope.prefix);
  return `(village_code = ${code} OR starts_with(village_code, ${code} || '.'))`;
}
