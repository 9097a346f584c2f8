import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';

const batchSize = 1_000;

/** Deletes the stored responses that have expired. */
@Injectable()
export class IdempotentResponseJob {
  constructor(private readonly database: Database) {}

  /** Replicas may run it at the same time. Returns the number of deleted responses. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  run(): Promise<number> {
    return inBatches(batchSize, async () => {
      const rows = await this.database.query(
        sql`DELETE FROM idempotent_response WHERE ctid IN (
           SELECT ctid FROM idempotent_response WHERE expires_at < now()
            LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
         RETURNING 1`,
      );
      return rows.length;
    });
  }
}
