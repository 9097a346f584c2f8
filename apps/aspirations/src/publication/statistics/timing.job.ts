import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { updateTimings } from './timing-rows.js';

const batch = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';
const minute = 60_000;

/** Exceeds the duration of any transaction and any clock skew, so that no change is missed. */
const overlap = 10 * minute;

/** Updates the statistical records from the histories; replicas may run it concurrently. */
@Injectable()
export class TimingJob {
  private running = false;

  constructor(private readonly database: Database) {}

  @Interval(minute)
  runEveryMinute(): Promise<void> {
    return this.exclusively(() => this.run(new Date(Date.now() - overlap)));
  }

  @Interval(60 * minute)
  runHourly(): Promise<void> {
    return this.exclusively(() => this.run());
  }

  /** Updates the records of aspirations that changed since a time, or of all. @returns their number */
  async run(since?: Date): Promise<number> {
    let timed = 0;
    for (let after = beforeAll; ;) {
      const ids = since ? await this.changedSince(since, after) : await this.changed(after);
      if (ids.length === 0) return timed;
      await this.database.transaction((tx) => updateTimings(tx, ids));
      timed += ids.length;
      after = ids.at(-1)!;
    }
  }

  /** Deletes all records and derives them again. */
  async rebuild(): Promise<number> {
    await this.database.query(sql`TRUNCATE stage_time, aspiration_timing`);
    return this.run();
  }

  private async changedSince(since: Date, after: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      sql`SELECT DISTINCT aspiration.id
         FROM aspiration_history AS step
         JOIN aspiration ON aspiration.id = step.subject_id
         LEFT JOIN aspiration_timing ON aspiration_timing.aspiration_id = step.subject_id
        WHERE step.at >= ${since} AND aspiration.id > ${after} AND aspiration_timing.version IS DISTINCT
          FROM aspiration.version
        ORDER BY id LIMIT ${batch}`,
    );
    return rows.map(({ id }) => id);
  }

  private async changed(after: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      sql`SELECT id FROM aspiration LEFT JOIN aspiration_timing ON aspiration_id = id
        WHERE id > ${after} AND aspiration_timing.version IS DISTINCT FROM aspiration.version ORDER BY id
          LIMIT ${batch}`,
    );
    return rows.map(({ id }) => id);
  }

  private async exclusively(work: () => Promise<number>): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await work();
    } finally {
      this.running = false;
    }
  }
}
