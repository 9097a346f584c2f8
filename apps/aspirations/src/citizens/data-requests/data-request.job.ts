import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataRequestDeadlineMissed, DataRequestDeadlineNear } from '#contracts';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { nextHourAction } from './data-rights.js';
import { DataRequest } from './data-request.entity.js';

const batch = 500;

type Due = Pick<DataRequest, 'id' | 'version' | 'kind' | 'dueAt'> & {
  readonly warned: boolean;
  readonly missed: boolean;
};

/** Publishes warnings and misses of the deadlines of data requests, each once; replicas may run it concurrently. */
@Injectable()
export class DataRequestJob {
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Interval(60_000)
  async runScheduled(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.run();
    } finally {
      this.running = false;
    }
  }

  /** @returns the number of published events */
  async run(now = new Date()): Promise<number> {
    for (let all = 0; ;) {
      const published = await this.database.transaction((tx) => this.runBatch(tx, now));
      all += published;
      if (published === 0) return all;
    }
  }

  private async runBatch(tx: Transaction, now: Date): Promise<number> {
    const due = await tx.query<Due>(
      `SELECT id, version, kind, due_at AS "dueAt", warned_at IS NOT NULL AS warned, missed_at IS NOT NULL AS missed
         FROM data_request WHERE next_at <= $1 ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, batch],
    );
    const steps = due.map((request) => {
      const { kind } = nextHourAction(request, now)!;
      const after = { ...request, version: request.version + 1, warned: true, missed: kind === 'MISS' };
      return { request: after, kind, nextAt: nextHourAction(after, now)?.at ?? null };
    });
    await tx.query(
      `WITH due AS (
         SELECT * FROM jsonb_to_recordset($1) AS t(id uuid, version int, kind text, "nextAt" timestamptz)
       ), noted AS (
         INSERT INTO data_request_history (data_request_id, version, action, from_status, to_status, actor, at)
         SELECT id, version, CASE kind WHEN 'WARN' THEN 'near-deadline' ELSE 'miss-deadline' END, 'OPEN', 'OPEN',
                'SYSTEM', $2
           FROM due
       )
       UPDATE data_request SET version = due.version, next_at = "nextAt",
                               warned_at = CASE due.kind WHEN 'WARN' THEN $2 ELSE warned_at END,
                               missed_at = CASE due.kind WHEN 'MISS' THEN $2 ELSE missed_at END
         FROM due WHERE data_request.id = due.id`,
      [JSON.stringify(steps.map(({ request: { id, version }, kind, nextAt }) => ({ id, version, kind, nextAt }))), now],
    );
    const at = now.toISOString();
    await this.outbox.add(
      tx,
      ...steps.map(({ request: { id: dataRequestId, version, kind: right, dueAt }, kind }) => {
        const facts = { dataRequestId, version, kind: right, dueAt: dueAt.toISOString() };
        return kind === 'WARN'
          ? DataRequestDeadlineNear({ ...facts, nearAt: at })
          : DataRequestDeadlineMissed({ ...facts, missedAt: at });
      }),
    );
    return due.length;
  }
}
