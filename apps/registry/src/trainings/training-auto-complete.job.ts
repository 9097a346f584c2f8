import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { TrainingLifecycle } from './training.lifecycle.js';

const graceDays = 7;
const batchSize = 100;

/** Completes trainings a week after their end, so that participants get their certificates. Any number of replicas may run it. */
@Injectable()
export class TrainingAutoCompleteJob {
  private readonly logger = new Logger(TrainingAutoCompleteJob.name);

  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingLifecycle,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives how many it completed. */
  async run(now = new Date()): Promise<number> {
    const due = await this.database.query<{ id: string }>(sql`
      SELECT id FROM training
       WHERE status = 'SCHEDULED' AND ends_at <= ${now}::timestamptz - ${graceDays}::int * interval '1 day'
       ORDER BY ends_at LIMIT ${batchSize}`);
    let completed = 0;
    for (const { id } of due) if (await this.complete(id, now)) completed += 1;
    return completed;
  }

  /** Completes one training unless it is locked or completed; a failure is retried by the next run and affects no other. */
  private async complete(id: string, now: Date): Promise<boolean> {
    try {
      return await this.database.transaction(async (tx) => {
        const open = await tx.query(sql`
          SELECT FROM training WHERE id = ${id} AND status = 'SCHEDULED' FOR UPDATE SKIP LOCKED`);
        if (open.length > 0) await this.trainings.apply(tx, 'auto-complete', { id, actor: SYSTEM_ACTOR, now });
        return open.length > 0;
      });
    } catch (error) {
      this.logger.error(
        { err: error as Error, trainingId: id },
        'cannot complete a training; the next run tries again: check the error',
      );
      return false;
    }
  }
}
