import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Sql } from '#database';
import type { ListPage } from '#http-api';
import { type AspirationQuery, aspirationList } from './aspiration-list.js';
import { type AspirationResponse, type AspirationRecord, toAspirationResponse } from './aspiration.dto.js';
import { aspirationError } from './aspiration.errors.js';
import { dueOn } from './office-deadline.js';

const columns = sql`
  aspiration.id, version, status, tracking_number, kind, category, village_code, kim_id, check_kim_id, channel, title,
  title_masked, body, body_masked, anonymous, confidential, merged_into, parent_id, part, agency_id, assignee, answer, answer_masked,
  reopenings, declines, oversight, outcome, archive_reason, referred_to, rating, reporter_notified_at, received_at,
  verified_at, assigned_at, responded_at, closed_at, priority_from, ${dueOn}::text AS due_on,
  (SELECT coalesce(json_agg(json_build_object('stage', stage, 'dueOn', due_on, 'pausedAt', paused_at,
                                              'stoppedAt', stopped_at, 'missedAt', missed_at)
                            ORDER BY deadline.id), '[]')
     FROM deadline WHERE aspiration_id = aspiration.id) AS deadlines`;

/** What the scope of a grant is compared with in a list of aspirations. */
export const scopeColumns = { area: sql`village_code`, kim: sql`kim_id`, agency: sql`agency_id` };

/** Reads aspirations. */
@Injectable()
export class Aspirations {
  constructor(private readonly database: Database) {}

  /** @throws 404 `aspiration-not-found` */
  async get(id: string, source: Queryable = this.database): Promise<AspirationRecord> {
    const [row] = await source.query<AspirationRecord>(sql`SELECT ${columns} FROM aspiration WHERE id = ${id}`);
    if (!row) throw aspirationError('aspiration-not-found');
    return row;
  }

  /** With personal data masked. @param scope the condition of those that the actor may read */
  list(
    query: Omit<AspirationQuery, 'mine' | 'unread'>,
    scope: Sql,
    toOffice: (row: AspirationRecord) => boolean = () => false,
  ): Promise<ListPage<AspirationResponse>> {
    const selection = { columns, scope };
    return aspirationList.read(this.database, query, selection, (row: AspirationRecord) =>
      toAspirationResponse(row, 'KIM', toOffice(row)),
    );
  }
}
