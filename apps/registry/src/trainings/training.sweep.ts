import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { TrainingLifeCycle } from './training-life-cycle.service.js';

const waitedDays = 7;
const atMost = 100;

/** Completes trainings that nobody completed within a week. Any number of replicas may sweep at once. */
@Injectable()
export class TrainingSweep {
  private readonly logger = new Logger(TrainingSweep.name);
  private sweeping = false;

  constructor(
    private readonly database: Database,
    private readonly lifeCycle: TrainingLifeCycle,
  ) {}

  @Interval(600_000)
  async now(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.sweep();
    } finally {
      this.sweeping = false;
    }
  }

  /** Gives how many were completed. */
  async sweep(now = new Date()): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM training WHERE status = 'SCHEDULED' AND ends_at <= $1::timestamptz - $2 * interval '1 day'
        ORDER BY ends_at LIMIT $3`,
      [now, waitedDays, atMost],
    );
    let completed = 0;
    for (const { id } of due) if (await this.complete(id, now)) completed += 1;
    return completed;
  }

  /** One training's failure is no other's: it is tried again with the next sweep. */
  private async complete(id: string, now: Date): Promise<boolean> {
    try {
      return await this.lifeCycle.lapse(id, now);
    } catch (error) {
      this.logger.error({ err: error as Error, trainingId: id }, 'a training could not be completed');
      return false;
    }
  }
}
