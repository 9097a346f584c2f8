import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Scope } from '#access';
import { Database } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { reachedBy } from '../aspirations/reach.js';
import { affectedBy } from '../duplicates/family-rows.js';
import { priorityOf } from '../duplicates/priority.js';
import { router } from '../routing/route.js';
import { RuleSets } from '../routing/rule-set.service.js';
import type { QueueEntry, QueueName, QueueQuery } from './queue.dto.js';

const statusOf: Record<QueueName, string> = { verification: 'RECEIVED', disposition: 'VERIFIED' };
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
    const after = cursor === undefined ? undefined : cursorValues(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    const values: unknown[] = [statusOf[queue]];
    const place = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      `status = $1`,
      `merged_into IS NULL`,
      after && `(received_at, id) > (${place(after[0])}, ${place(after[1])})`,
      area !== undefined && `starts_with(village_code || '.', ${place(`${area}.`)})`,
      `(${scopes.map((scope) => reachedBy(scope, place)).join(' OR ')})`,
    ].filter((condition) => typeof condition === 'string');
    const rows = await this.database.query<EntryRow>(
      `WITH waiting AS MATERIALIZED (
         SELECT * FROM aspiration WHERE ${conditions.join(' AND ')} ORDER BY received_at, id LIMIT ${place(limit + 1)}
       )
       SELECT id, version, tracking_number AS "trackingNumber", kind, category, village_code AS "villageCode", title, body,
              anonymous, confidential, received_at AS "receivedAt", ${affectedBy('waiting.id')} AS affected,
              (SELECT min(due_on)::text FROM deadline WHERE aspiration_id = waiting.id AND settled_at IS NULL) AS "dueOn"
         FROM waiting ORDER BY received_at, id`,
      values,
    );
    const route = router((await this.ruleSets.inForce()).rules);
    const entries = rows.map(({ body, receivedAt, ...row }): QueueEntry => ({
      ...row,
      receivedAt: receivedAt.toISOString(),
      priority: priorityOf({ affected: row.affected, waitingDays: (now.getTime() - receivedAt.getTime()) / dayMs }),
      ruledTo: route({ ...row, body, receivedAt })?.agencyId ?? null,
    }));
    return pageOf(entries, limit, ({ receivedAt, id }) => [receivedAt, id]);
  }
}
