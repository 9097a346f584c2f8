import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { allOf, Database, sql } from '#database';
import { updateTimings } from './timing-rows.js';

const batchSize = 500;

/** Exceeds the duration of any transaction and any clock skew, so that no change is missed. */
const overlapMs = 10 * 60_000;

/** Updates the statistical records from the histories; replicas may run it concurrently. */
@Injectable()
export class TimingJob {
  constructor(private readonly database: Database) {}

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  updateRecent(): Promise<number> {
    return this.run(new Date(Date.now() - overlapMs));
  }

  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  updateAll(): Promise<number> {
    return this.run();
  }

  /** Updates the records of aspirations that changed since a time, or of all. @returns their number */
  async run(since?: Date): Promise<number> {
    let updated = 0;
    for (let after: string | undefined; ;) {
      const ids = await this.outdated(since, after);
      if (ids.length === 0) return updated;
      await this.database.transaction((tx) => updateTimings(tx, ids));
      updated += ids.length;
      after = ids.at(-1);
    }
  }

  /** Deletes all records and derives them again. */
  async rebuild(): Promise<number> {
    await this.database.query(sql`TRUNCATE stage_time, aspiration_timing`);
    return this.run();
  }

  private async outdated(since: Date | undefined, after: string | undefined): Promise<string[]> {
    const condition = allOf(
      sql`timing.version IS DISTINCT FROM aspiration.version`,
      since && sql`id IN (SELECT subject_id FROM aspiration_history WHERE at >= ${since})`,
      after && sql`id > ${after}`,
    );
    const rows = await this.database.query<{ id: string }>(sql`
      SELECT id FROM aspiration LEFT JOIN aspiration_timing timing ON timing.aspiration_id = id
       WHERE ${condition} ORDER BY id LIMIT ${batchSize}`);
    return rows.map(({ id }) => id);
  }
}
