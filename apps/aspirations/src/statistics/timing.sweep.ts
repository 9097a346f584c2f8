import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { timeCases } from './timing-rows.js';

const batch = 500;

/** Brings what statistics know up to date where an event has not: all cases of before, and cases whose clock was paused. */
@Injectable()
export class TimingSweep {
  private sweeping = false;

  constructor(private readonly database: Database) {}

  @Interval(3_600_000)
  async onTheHour(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.sweep();
    } finally {
      this.sweeping = false;
    }
  }

  /** How many cases were made anew. */
  async sweep(): Promise<number> {
    let timed = 0;
    for (;;) {
      const due = await this.database.query<{ id: string }>(
        `SELECT id FROM aspiration LEFT JOIN timed_case ON aspiration_id = id
          WHERE timed_case.version IS DISTINCT FROM aspiration.version ORDER BY id LIMIT $1`,
        [batch],
      );
      if (due.length === 0) return timed;
      await this.database.transaction((tx) =>
        timeCases(
          tx,
          due.map(({ id }) => id),
        ),
      );
      timed += due.length;
    }
  }

  /** Forgets all of it and makes it anew from the histories. */
  async replay(): Promise<number> {
    await this.database.query(`TRUNCATE stage_time, timed_case`);
    return this.sweep();
  }
}
