import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';

const batchSize = 1_000;

/** Deletes sessions a day after they have expired, and sign-ins that were not finished. */
@Injectable()
export class ExpiredSessionJob {
  constructor(private readonly database: Database) {}

  /** Replicas may run it concurrently. Gives the number of deleted rows. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(): Promise<number> {
    const sessions = await inBatches(batchSize, async () => {
      const rows = await this.database.query(sql`
        DELETE FROM web_session WHERE id_hash IN (
          SELECT id_hash FROM web_session WHERE expires_at < now() - interval '1 day' LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING 1 AS deleted`);
      return rows.length;
    });
    const pending = await inBatches(batchSize, async () => {
      const rows = await this.database.query(sql`
        DELETE FROM pending_sign_in WHERE state_hash IN (
          SELECT state_hash FROM pending_sign_in WHERE expires_at < now() LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING 1 AS deleted`);
      return rows.length;
    });
    return sessions + pending;
  }
}
