import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { TrackingAuthenticator } from '../citizens/tracking/tracking-authenticator.js';
import { DeadlineJob } from './deadline.job.js';

/** Schedules the jobs on deadlines and PIN attempts; replicas may run them concurrently. */
@Injectable()
export class DeadlineSchedule {
  private running = false;

  constructor(
    private readonly deadlines: DeadlineJob,
    private readonly authenticator: TrackingAuthenticator,
  ) {}

  @Interval(30_000)
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.deadlines.run();
    } finally {
      this.running = false;
    }
  }

  @Interval(3_600_000)
  deleteOldAttempts(): Promise<void> {
    return this.authenticator.deleteOldAttempts();
  }
}
