import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';

const batchSize = 5_000;

/** Deletes the fingerprints that no limit counts any more. */
@Injectable()
export class IntakeFingerprintJob {
  constructor(private readonly database: Database) {}

  /** Replicas may run it concurrently. Gives the number of deleted rows. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - 2 * 86_400_000);
    return inBatches(batchSize, async () => {
      const rows = await this.database.query(sql`
        DELETE FROM intake_fingerprint WHERE ctid IN (
          SELECT ctid FROM intake_fingerprint WHERE submitted_at < ${before} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING 1`);
      return rows.length;
    });
  }
}
