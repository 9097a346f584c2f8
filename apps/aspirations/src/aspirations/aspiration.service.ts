import { Injectable } from '@nestjs/common';
import { type Scope, scopeCondition } from '#access';
import { allOf, Database, sql, type Transaction } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import { aspirationError } from './aspiration.errors.js';
import { masked } from './redaction/text-redaction.js';
import {
  type AspirationQuery,
  type AspirationResponse,
  type AspirationRow,
  toAspirationResponse,
} from './aspiration.dto.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** What the scopes of grants are compared with in a list of aspirations. */
export const scopeColumns = { area: sql`village_code`, kim: sql`kim_id`, agency: sql`agency_id` };

const selectAspiration = sql`
  SELECT id, version, status, tracking_number, kind, category, village_code,
         kim_id, channel, title, body, anonymous, confidential, merged_into, parent_id, part, agency_id, answer, reopenings,
         declines, oversight, outcome, archive_reason, referred_to, rating,
         reporter_notified_at,
         received_at, verified_at, assigned_at,
         responded_at, closed_at,
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
    const [row] = await from.query<AspirationRow>(sql`${selectAspiration} WHERE id = ${id}`);
    if (!row) throw aspirationError('aspiration-not-found');
    return toAspirationResponse(row);
  }

  /** Newest first, as far as the scopes reach; what stands in them of people is masked. */
  async list(query: AspirationQuery, scopes: readonly Scope[]): Promise<Page<AspirationResponse>> {
    const rows = await this.database.query<AspirationRow>(
      sql`${selectAspiration}
        WHERE ${allOf(
          query.status && sql`status = ${query.status}`,
          query.agency && sql`agency_id = ${query.agency}`,
          query.village && sql`village_code = ${query.village}`,
          scopeCondition(scopes, scopeColumns),
          newestFirst.after(query),
        )}
        ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, (row) => masked(toAspirationResponse(row)));
  }
}
