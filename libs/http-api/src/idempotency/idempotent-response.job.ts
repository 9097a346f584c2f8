import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';

const batchSize = 1_000;

/** Forgets answers that nobody will ask for again: those older than 24 hours. */
@Injectable()
export class IdempotentResponseJob {
  constructor(private readonly database: Database) {}

  /** Any number of replicas may do it at once. Gives how many were forgotten. */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(): Promise<number> {
    for (let deleted = 0; ;) {
      const rows = await this.database.query(
        sql`DELETE FROM idempotent_response WHERE ctid IN (
           SELECT ctid FROM idempotent_response WHERE created_at < now() - interval '24 hours'
            LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
         RETURNING 1`,
      );
      deleted += rows.length;
      if (rows.length < batchSize) return deleted;
    }
  }
}
