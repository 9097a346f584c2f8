import { Injectable } from '@nestjs/common';
import { allOf, Database, sql, type Sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import type { AspirationStatus } from '../../aspirations/aspiration.states.js';
import { dueOn, isDueBy } from '../../aspirations/office-deadline.js';
import { affectedBy } from '../../duplicates/duplicate-group-rows.js';
import { priorityOf } from '../../aspirations/priority.js';
import { type RoutingInput, router } from '../../routing/route.js';
import { answersOf, officesByArea } from '../../routing/routing-input.js';
import { RuleSets } from '../../routing/rule-set.service.js';
import { type QueueEntry, type QueueName, queueNames, type QueueQuery, type QueueTotals } from './queue.dto.js';

const statuses: Record<QueueName, AspirationStatus> = {
  verification: 'RECEIVED',
  assignment: 'VERIFIED',
  held: 'HELD',
  review: 'UNDER_REVIEW',
};
const dayMs = 86_400_000;
const oldestFirst = keyset({ receivedAt: key.timestamp(), id: key.uuid() });

type EntryRow = Omit<QueueEntry, 'receivedAt' | 'priority' | 'routedTo'> & {
  receivedAt: Date;
  titleMasked: string;
  body: string;
  answers: RoutingInput['answers'];
};

interface TotalsRow {
  readonly status: AspirationStatus;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldest: Date;
}

/** A merged aspiration waits with its root, and a request for information with the information officer. */
const isWaiting = (area: string | undefined, scope: Sql) =>
  allOf(
    sql`merged_into IS NULL AND kind <> 'INFORMATION_REQUEST'`,
    area && sql`starts_with(village_code || '.', ${`${area}.`})`,
    scope,
  );

/** The aspirations that wait for a coordinator. */
@Injectable()
export class Queues {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
  ) {}

  /** What waits in each queue, also where nothing does. @param scope the condition of those that the actor may see */
  async totals(area: string | undefined, scope: Sql): Promise<QueueTotals> {
    const yesterday = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date - 1`;
    const rows = await this.database.query<TotalsRow>(sql`
      SELECT status, count(*)::int AS waiting, count(*) FILTER (WHERE ${isDueBy(yesterday)})::int AS overdue,
             min(received_at) AS oldest
        FROM aspiration
       WHERE status = ANY (${Object.values(statuses)}::text[]) AND ${isWaiting(area, scope)}
       GROUP BY status`);
    const items = queueNames.map((queue) => {
      const row = rows.find(({ status }) => status === statuses[queue]);
      const { waiting = 0, overdue = 0, oldest } = row ?? {};
      return { queue, waiting, overdue, oldestReceivedAt: oldest?.toISOString() ?? null };
    });
    return { items };
  }

  /** Oldest first; a merged aspiration waits with its root. @param scope the condition of those that the actor may see */
  async list(queue: QueueName, query: QueueQuery, scope: Sql, now = new Date()): Promise<Page<QueueEntry>> {
    const conditions = allOf(sql`status = ${statuses[queue]}`, isWaiting(query.area, scope), oldestFirst.after(query));
    const rows = await this.database.query<EntryRow>(sql`
      WITH waiting AS MATERIALIZED (
        SELECT * FROM aspiration WHERE ${conditions} ${oldestFirst.orderAndLimit(query)}
      )
      SELECT id, version, tracking_number, kind, category, village_code, title, title_masked, body,
             anonymous, confidential, declines,
             reopenings, received_at, ${answersOf(sql`aspiration.id`, sql`aspiration.category`)} AS answers,
             ${affectedBy(sql`aspiration.id`)} AS affected,
             ${dueOn}::text AS due_on
        FROM waiting AS aspiration ${oldestFirst.order}`);
    const { rules } = await this.ruleSets.inForce();
    const route = router(rules, await officesByArea(this.database));
    return page(rows, query, oldestFirst, ({ title, titleMasked, body, receivedAt, answers, ...row }) => ({
      ...row,
      title: titleMasked,
      receivedAt: receivedAt.toISOString(),
      priority: priorityOf({ affected: row.affected, waitingDays: (now.getTime() - receivedAt.getTime()) / dayMs }),
      routedTo: route({ ...row, title, body, receivedAt, answers })?.agencyId ?? null,
    }));
  }
}
