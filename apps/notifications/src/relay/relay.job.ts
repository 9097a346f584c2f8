import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { columnsOf, Database, inBatches, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { CoalescingRunner } from '../coalescing-runner.js';
import { RelayAssignment } from './relay-assignment.js';
import { RelayRequest } from './relay-request.entity.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';
import { openRelayStatuses } from './relay-request.workflow.js';

const batchSize = 100;

/** What became of a request, for the message that it is about. */
export interface RelayOutcome {
  readonly messageId: string;
  readonly status: 'DONE' | 'COULD_NOT' | 'EXPIRED';
  readonly occurredAt: Date;
}

/** Asks other members where the first do not answer, ends requests without an outcome, and reports the outcomes of those that have ended: again until it succeeds. */
@Injectable()
export class RelayJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger('RelayJob');
  private readonly runner = new CoalescingRunner(
    async () => {
      await inBatches(batchSize, () => this.passOn());
      await inBatches(batchSize, () => this.reportSome());
    },
    (error) => this.logger.warn({ err: error }, 'Following up on relay requests failed, the next run retries'),
  );
  private readonly observers: ((outcome: RelayOutcome) => Promise<void>)[] = [];

  constructor(
    private readonly database: Database,
    private readonly requests: RelayLifecycle,
    private readonly assignment: RelayAssignment,
  ) {}

  /** The room of channels knows how outcomes become receipts. */
  observe(observer: (outcome: RelayOutcome) => Promise<void>): void {
    this.observers.push(observer);
  }

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async run(now = new Date()): Promise<void> {
    await inBatches(batchSize, () => this.expire(now));
    await this.followUp();
  }

  /** Reports what has ended. Never rejects. */
  followUp(): Promise<void> {
    return this.runner.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.end();
  }

  private expire(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<Pick<RelayRequest, 'id'>>(sql`
        SELECT id FROM relay_request WHERE status = ANY (${openRelayStatuses}) AND due_at <= ${now}
         ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      await this.requests.applyToMany(tx, 'expire', due, { actor: SYSTEM_ACTOR, now });
      return due.length;
    });
  }

  /** Each request leaves the batch: it has another member, has ended, or waits for nothing but its end. */
  private passOn(): Promise<number> {
    const now = new Date();
    return this.database.transaction(async (tx) => {
      const waiting = await tx.query<RelayRequest>(sql`
        SELECT ${columnsOf(RelayRequest)} FROM relay_request
         WHERE status = 'UNASSIGNED' OR (status = 'ASKED' AND answer_by <= ${now})
         ORDER BY answer_by, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      await this.assignment.passOn(tx, waiting, now);
      return waiting.length;
    });
  }

  private async reportSome(): Promise<number> {
    const ended = await this.database.query<RelayRequest>(sql`
      SELECT ${columnsOf(RelayRequest)} FROM relay_request WHERE finished_at IS NOT NULL AND reported_at IS NULL
       ORDER BY finished_at LIMIT ${batchSize}`);
    const reported: string[] = [];
    for (const { id, status, finishedAt } of ended) {
      const outcome = { messageId: id, status: status as RelayOutcome['status'], occurredAt: finishedAt! };
      try {
        for (const observer of this.observers) await observer(outcome);
        reported.push(id);
      } catch (error) {
        this.logger.warn({ err: error }, 'The outcome of a relayed message was not recorded, the next run retries');
      }
    }
    if (reported.length > 0)
      await this.database.query(sql`UPDATE relay_request SET reported_at = now() WHERE id = ANY (${reported}::uuid[])`);
    return reported.length;
  }
}
