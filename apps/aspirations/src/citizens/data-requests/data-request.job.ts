import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { columnsOf, Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { nextHourAction } from './data-request.rules.js';
import { DataRequest } from './data-request.entity.js';
import { DataRequestLifecycle } from './data-request.lifecycle.js';

const batchSize = 500;

/** Publishes warnings and misses of the deadlines of data requests, each once; replicas may run it concurrently. */
@Injectable()
export class DataRequestJob {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequestLifecycle,
  ) {}

  /** @returns the number of published events */
  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  run(now = new Date()): Promise<number> {
    // Until nothing is due: a warned request may be due for its miss at once.
    return inBatches(1, () => this.database.transaction((tx) => this.runBatch(tx, now)));
  }

  private async runBatch(tx: Transaction, now: Date): Promise<number> {
    const due = await tx.query<DataRequest>(sql`
      SELECT ${columnsOf(DataRequest)} FROM data_request
       WHERE next_at <= ${now} ORDER BY next_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
    const kindOf = (request: DataRequest) => nextHourAction(stateOf(request), now)!.kind;
    const idsOf = (wanted: string) => due.filter((request) => kindOf(request) === wanted).map(({ id }) => ({ id }));
    const by = { actor: SYSTEM_ACTOR, now };
    await this.requests.applyToMany(tx, 'near-deadline', idsOf('WARN'), {
      ...by,
      changes: ({ dueAt }) => ({ warnedAt: now, nextAt: dueAt }),
    });
    await this.requests.applyToMany(tx, 'miss-deadline', idsOf('MISS'), {
      ...by,
      changes: () => ({ missedAt: now, nextAt: null }),
    });
    return due.length;
  }
}

function stateOf({ dueAt, warnedAt, missedAt }: DataRequest) {
  return { dueAt, warned: warnedAt !== null, missed: missedAt !== null };
}
