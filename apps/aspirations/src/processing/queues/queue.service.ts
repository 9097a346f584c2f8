import { Injectable } from '@nestjs/common';
import { type Scope, scopeCondition } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import { scopeColumns } from '../../aspirations/aspiration.service.js';
import { affectedBy } from '../../duplicates/duplicate-group-rows.js';
import { priorityOf } from '../../duplicates/priority.js';
import { maskPersonalData } from '../../aspirations/redaction/personal-data.js';
import { router } from '../../routing/route.js';
import { RuleSets } from '../../routing/rule-set.service.js';
import type { QueueEntry, QueueName, QueueQuery } from './queue.dto.js';
import type { AspirationStatus } from '../../aspirations/aspiration.states.js';

const statusOf: Record<QueueName, AspirationStatus> = {
  verification: 'RECEIVED',
  assignment: 'VERIFIED',
  review: 'UNDER_REVIEW',
};
const oldestFirst = keyset({ receivedAt: key.timestamp(), id: key.uuid() });
const dayMs = 86_400_000;

type EntryRow = Omit<QueueEntry, 'receivedAt' | 'priority' | 'ruledTo'> & { receivedAt: Date; body: string };

/** What waits for a coordinator. */
@Injectable()
export class Queues {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
  ) {}

  /** Oldest first, as far as the scopes reach; merged cases wait with their root. */
  async page(
    queue: QueueName,
    { limit, cursor, area }: QueueQuery,
    scopes: readonly Scope[],
    now = new Date(),
  ): Promise<Page<QueueEntry>> {
    const rows = await this.database.query<EntryRow>(
      sql`WITH waiting AS MATERIALIZED (
         SELECT * FROM aspiration
          WHERE ${allOf(
            sql`status = ${statusOf[queue]}`,
            sql`merged_into IS NULL`,
            area && sql`starts_with(village_code || '.', ${`${area}.`})`,
            scopeCondition(scopes, scopeColumns),
            oldestFirst.after({ cursor }),
          )}
          ${oldestFirst.orderAndLimit({ limit })}
       )
       SELECT id, version, tracking_number, kind, category, village_code, title, body, anonymous, confidential, declines,
              reopenings, received_at, ${affectedBy(sql`waiting.id`)} AS affected,
              (SELECT min(due_on)::text FROM deadline WHERE aspiration_id = waiting.id AND stopped_at IS NULL) AS due_on
         FROM waiting ${oldestFirst.order}`,
    );
    const route = router((await this.ruleSets.inForce()).rules);
    const entries = rows.map(({ body, receivedAt, ...row }): QueueEntry => ({
      ...row,
      title: maskPersonalData(row.title),
      receivedAt: receivedAt.toISOString(),
      priority: priorityOf({ affected: row.affected, waitingDays: (now.getTime() - receivedAt.getTime()) / dayMs }),
      routedTo: route({ ...row, body, receivedAt })?.agencyId ?? null,
    }));
    return page(entries, { limit }, oldestFirst);
  }
}
