import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { TrackingGate } from '../tracking/tracking-gate.js';
import { DeadlineSweep } from './deadline.sweep.js';

/** Due work is looked for this often; any number of replicas may look at once. */
@Injectable()
export class DeadlineSchedule {
  private sweeping = false;

  constructor(
    private readonly deadlines: DeadlineSweep,
    private readonly gate: TrackingGate,
  ) {}

  @Interval(30_000)
  async sweep(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.deadlines.sweep();
    } finally {
      this.sweeping = false;
    }
  }

  @Interval(3_600_000)
  forgetAttempts(): Promise<void> {
    return this.gate.forget();
  }
}
