import { Injectable } from '@nestjs/common';
import { allOf, Database, sql, type Sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import type { AspirationStatus } from '../../aspirations/aspiration.states.js';
import { affectedBy } from '../../duplicates/duplicate-group-rows.js';
import { priorityOf } from '../../duplicates/priority.js';
import { router } from '../../routing/route.js';
import { RuleSets } from '../../routing/rule-set.service.js';
import type { QueueEntry, QueueName, QueueQuery } from './queue.dto.js';

const statuses: Record<QueueName, AspirationStatus> = {
  verification: 'RECEIVED',
  assignment: 'VERIFIED',
  review: 'UNDER_REVIEW',
};
const dayMs = 86_400_000;
const oldestFirst = keyset({ receivedAt: key.timestamp(), id: key.uuid() });

type EntryRow = Omit<QueueEntry, 'receivedAt' | 'priority' | 'routedTo'> & {
  receivedAt: Date;
  titleMasked: string;
  body: string;
};

/** The aspirations that wait for a coordinator. */
@Injectable()
export class Queues {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
  ) {}

  /** Oldest first; a merged aspiration waits with its root. @param scope the condition of those that the actor may see */
  async list(queue: QueueName, query: QueueQuery, scope: Sql, now = new Date()): Promise<Page<QueueEntry>> {
    const conditions = allOf(
      sql`status = ${statuses[queue]}`,
      sql`merged_into IS NULL`,
      query.area && sql`starts_with(village_code || '.', ${`${query.area}.`})`,
      scope,
      oldestFirst.after(query),
    );
    const rows = await this.database.query<EntryRow>(sql`
      WITH waiting AS MATERIALIZED (
        SELECT * FROM aspiration WHERE ${conditions} ${oldestFirst.orderAndLimit(query)}
      )
      SELECT id, version, tracking_number, kind, category, village_code, title, title_masked, body,
             anonymous, confidential, declines,
             reopenings, received_at, ${affectedBy(sql`waiting.id`)} AS affected,
             (SELECT min(due_on)::text FROM deadline WHERE aspiration_id = waiting.id AND stopped_at IS NULL) AS due_on
        FROM waiting ${oldestFirst.order}`);
    const route = router((await this.ruleSets.inForce()).rules);
    return page(rows, query, oldestFirst, ({ title, titleMasked, body, receivedAt, ...row }) => ({
      ...row,
      title: titleMasked,
      receivedAt: receivedAt.toISOString(),
      priority: priorityOf({ affected: row.affected, waitingDays: (now.getTime() - receivedAt.getTime()) / dayMs }),
      routedTo: route({ ...row, title, body, receivedAt })?.agencyId ?? null,
    }));
  }
}
