import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Scope } from '#access';
import { Database } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { scopeCondition } from '../../aspirations/aspiration.service.js';
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
    const [after] = cursor === undefined ? [] : cursorValues(cursor, z.tuple([z.uuid()]));
    const values: unknown[] = [statusOf[queue]];
    const parameter = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      `status = $1`,
      `merged_into IS NULL`,
      after !== undefined &&
        `(received_at, id) > (SELECT received_at, id FROM aspiration WHERE id = ${parameter(after)})`,
      area !== undefined && `starts_with(village_code || '.', ${parameter(`${area}.`)})`,
      `(${scopes.map((scope) => scopeCondition(scope, parameter)).join(' OR ')})`,
    ].filter((condition) => typeof condition === 'string');
    const rows = await this.database.query<EntryRow>(
      `WITH waiting AS MATERIALIZED (
         SELECT * FROM aspiration WHERE ${conditions.join(' AND ')} ORDER BY received_at, id LIMIT ${parameter(limit + 1)}
       )
       SELECT id, version, tracking_number AS "trackingNumber", kind, category, village_code AS "villageCode", title, body,
              anonymous, confidential, declines, reopenings, received_at AS "receivedAt", ${affectedBy('waiting.id')} AS affected,
              (SELECT min(due_on)::text FROM deadline WHERE aspiration_id = waiting.id AND stopped_at IS NULL) AS "dueOn"
         FROM waiting ORDER BY received_at, id`,
      values,
    );
    const route = router((await this.ruleSets.inForce()).rules);
    const entries = rows.map(({ body, receivedAt, ...row }): QueueEntry => ({
      ...row,
      title: maskPersonalData(row.title),
      receivedAt: receivedAt.toISOString(),
      priority: priorityOf({ affected: row.affected, waitingDays: (now.getTime() - receivedAt.getTime()) / dayMs }),
      routedTo: route({ ...row, body, receivedAt })?.agencyId ?? null,
    }));
    return pageOf(entries, limit, ({ id }) => [id]);
  }
}
