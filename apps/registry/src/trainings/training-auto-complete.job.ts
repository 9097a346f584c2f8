import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { TrainingLifecycle } from './training-lifecycle.service.js';

const graceDays = 7;
const batchSize = 100;

/** Completes trainings that nobody completed within a week. Any number of replicas may sweep at once. */
@Injectable()
export class TrainingAutoCompleteJob {
  private readonly logger = new Logger(TrainingAutoCompleteJob.name);
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly lifecycle: TrainingLifecycle,
  ) {}

  @Interval(600_000)
  async now(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.run();
    } finally {
      this.running = false;
    }
  }

  /** Gives how many were completed. */
  async run(now = new Date()): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM training WHERE status = 'SCHEDULED' AND ends_at <= $1::timestamptz - $2 * interval '1 day'
        ORDER BY ends_at LIMIT $3`,
      [now, graceDays, batchSize],
    );
    let completed = 0;
    for (const { id } of due) if (await this.complete(id, now)) completed += 1;
    return completed;
  }

  /** One training's failure is no other's: it is tried again with the next sweep. */
  private async complete(id: string, now: Date): Promise<boolean> {
    try {
      return await this.lifecycle.autoComplete(id, now);
    } catch (error) {
      this.logger.error({ err: error as Error, trainingId: id }, 'a training could not be completed');
      return false;
    }
  }
}
