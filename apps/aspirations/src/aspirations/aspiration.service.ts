import { Injectable } from '@nestjs/common';
import { allOf, Database, type Queryable, sql, type Sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import {
  type AspirationQuery,
  type AspirationResponse,
  type AspirationRecord,
  toAspirationResponse,
} from './aspiration.dto.js';
import { aspirationError } from './aspiration.errors.js';

const selectAspiration = sql`
  SELECT id, version, status, tracking_number, kind, category, village_code, kim_id, check_kim_id,
         channel, title, title_masked, body,
         body_masked, anonymous, confidential, merged_into, parent_id, part, agency_id, answer, answer_masked, reopenings, declines, oversight, outcome,
         archive_reason, referred_to, rating, reporter_notified_at, received_at, verified_at, assigned_at, responded_at,
         closed_at,
         (SELECT coalesce(json_agg(json_build_object('stage', stage, 'dueOn', due_on, 'pausedAt', paused_at,
                                                     'stoppedAt', stopped_at, 'missedAt', missed_at)
                                   ORDER BY deadline.id), '[]')
            FROM deadline WHERE aspiration_id = aspiration.id) AS deadlines
    FROM aspiration`;

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** What the scope of a grant is compared with in a list of aspirations. */
export const scopeColumns = { area: sql`village_code`, kim: sql`kim_id`, agency: sql`agency_id` };

/** Reads aspirations. */
@Injectable()
export class Aspirations {
  constructor(private readonly database: Database) {}

  /** @throws 404 `aspiration-not-found` */
  async get(id: string, source: Queryable = this.database): Promise<AspirationRecord> {
    const [row] = await source.query<AspirationRecord>(sql`${selectAspiration} WHERE id = ${id}`);
    if (!row) throw aspirationError('aspiration-not-found');
    return row;
  }

  /** Newest first, with personal data masked. @param scope the condition of those that the actor may read */
  async list(query: AspirationQuery, scope: Sql): Promise<Page<AspirationResponse>> {
    const conditions = allOf(
      query.status && sql`status = ${query.status}`,
      query.agency && sql`agency_id = ${query.agency}`,
      query.village && sql`village_code = ${query.village}`,
      scope,
      newestFirst.after(query),
    );
    const rows = await this.database.query<AspirationRecord>(
      sql`${selectAspiration} WHERE ${conditions} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, (row) => toAspirationResponse(row, 'KIM'));
  }
}
