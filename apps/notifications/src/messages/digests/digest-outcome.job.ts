import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';

const batchSize = 500;

/** Gives the messages in a digest its outcome, once, whatever replicas run it; later receipts change it by `Receipts`. */
@Injectable()
export class DigestOutcomeJob {
  constructor(
    private readonly database: Database,
    private readonly events: MessageEvents,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    await inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const changes = await tx.query<MessageChange>(sql`
          WITH ended AS (
            SELECT listed.id, digest.state, digest.reason, digest.outcome, digest.outcome_at
              FROM message AS listed JOIN message AS digest ON digest.id = listed.gathered_in
             WHERE listed.gathered_in IS NOT NULL AND listed.finished_at IS NULL AND digest.finished_at IS NOT NULL
             LIMIT ${batchSize} FOR UPDATE OF listed SKIP LOCKED FOR SHARE OF digest SKIP LOCKED
          )
          UPDATE message SET state = ended.state, reason = ended.reason, outcome = ended.outcome,
                             outcome_at = ended.outcome_at, version = version + 1, finished_at = now()
            FROM ended WHERE message.id = ended.id
          RETURNING ${changeColumns}, now() AS at`);
        await this.events.publish(
          tx,
          changes.filter(({ state }) => state !== 'CANCELLED'),
        );
        return changes.length;
      }),
    );
  }
}
