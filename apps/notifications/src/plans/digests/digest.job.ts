import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { gatherDigests } from '../../messages/digests/gather.js';

/** Gathers the messages whose digest is due: a plan for each moment, and in it a digest for each person and channel. */
@Injectable()
export class DigestJob {
  constructor(private readonly database: Database) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    await inBatches(1, () => this.gather());
  }

  /** One replica at a time, as the messages of a person belong into one digest. Returns how many were looked at. */
  private gather(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [turn] = await tx.query<{ mine: boolean }>(
        sql`SELECT pg_try_advisory_xact_lock(hashtext('digests')) AS mine`,
      );
      if (!turn?.mine) return 0;
      const [batch] = await tx.query<{ held: number }>(sql`
        WITH ${gatherDigests}, planned AS (
          INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                            messages, correlation_id, due_at, planned_at, created_at)
          SELECT plan_id, plan_id, 1, 'digest', 'DIGEST', plan_id, 'PLAN', plan_id, '{}'::jsonb,
                 (count(*) FILTER (WHERE created))::int, plan_id, now(), now(), now()
            FROM digest GROUP BY plan_id ORDER BY plan_id
          ON CONFLICT (id) DO UPDATE SET messages = plan.messages + excluded.messages
        )
        SELECT count(*)::int AS held FROM held`);
      return batch!.held;
    });
  }
}
