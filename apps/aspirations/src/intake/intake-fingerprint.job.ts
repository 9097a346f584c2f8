import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';

const batchSize = 5_000;

/** Deletes the fingerprints that no limit counts any more. */
@Injectable()
export class IntakeFingerprintJob {
  constructor(private readonly database: Database) {}

  /** Replicas may run it concurrently. Gives the number of deleted rows. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - 2 * 86_400_000);
    for (let deleted = 0; ;) {
      const rows = await this.database.query(sql`
        DELETE FROM intake_fingerprint WHERE ctid IN (
          SELECT ctid FROM intake_fingerprint WHERE submitted_at < ${before} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING 1`);
      deleted += rows.length;
      if (rows.length < batchSize) return deleted;
    }
  }
}
