import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql, type Transaction } from '#database';
import { ChannelRules } from '../channel-rules.js';
import { HeldMessages } from '../policy/held-messages.js';
import { FollowUpJob } from '../escalation/follow-up.job.js';
import { type DecisionKind, Decisions } from '../explain/decisions.js';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';

const batchSize = 500;

/** Ends what waited too long: for its time, for a receipt, or for a sender that stopped. */
@Injectable()
export class WaitingJob {
  constructor(
    private readonly database: Database,
    private readonly rules: ChannelRules,
    private readonly events: MessageEvents,
    private readonly decisions: Decisions,
    private readonly followUp: FollowUpJob,
    private readonly held: HeldMessages,
  ) {}

  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.expire();
    await this.awaitAfterCrash();
    await this.timeOut();
    await this.held.release();
  }

  /** What was not sent in its time is stale: it is reported, not sent, and nothing follows. */
  private expire(): Promise<number> {
    return this.change('EXPIRED', async (tx) => {
      const due = await tx.query<{ id: string }>(sql`
        SELECT id FROM message
         WHERE expires_at <= now() AND state IN ('PENDING', 'HELD', 'SENDING') AND (state <> 'SENDING' OR due_at <= now())
         ORDER BY expires_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      return tx.query<MessageChange>(sql`
        UPDATE message SET state = 'EXPIRED', reason = 'EXPIRED', version = version + 1, finished_at = now(),
                           wrapped_key = NULL, sealed_contact = NULL
         WHERE id = ANY (${due.map(({ id }) => id)}::uuid[])
        RETURNING ${changeColumns}, now() AS at`);
    });
  }

  /** No receipt came: another channel may follow, and a late receipt still counts. */
  private timeOut(): Promise<number> {
    return this.change('TIMED_OUT', async (tx) => {
      const due = await tx.query<{ id: string }>(sql`
        SELECT id FROM message WHERE state = 'SENT' AND due_at <= now()
         ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      tx.afterCommit(() => void this.followUp.run());
      return tx.query<MessageChange>(sql`
        UPDATE message SET state = 'FAILED', reason = CASE WHEN outcome = 'UNKNOWN' THEN 'UNKNOWN' ELSE 'TIMED_OUT' END,
                           outcome = 'TIMED_OUT', outcome_at = now(), version = version + 1, finished_at = now(),
                           follow_up = true
         WHERE id = ANY (${due.map(({ id }) => id)}::uuid[])
        RETURNING ${changeColumns}, now() AS at`);
    });
  }

  /** A sender that stopped may have sent the message: where a copy costs, it waits for a receipt instead. */
  private async awaitAfterCrash(): Promise<void> {
    for (const channel of this.rules.channels.filter((one) => !this.rules.repeatsAfterCrash(one))) {
      await inBatches(batchSize, () =>
        this.database.transaction(async (tx) => {
          const changed = await tx.query<{ id: string }>(sql`
            WITH lost AS (
              SELECT id FROM message WHERE channel = ${channel} AND state = 'SENDING' AND due_at <= now()
               ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
            )
            UPDATE message SET state = 'SENT', outcome = CASE WHEN outcome = 'NONE' THEN 'UNKNOWN' ELSE outcome END,
                               outcome_at = now(), due_at = now() + ${this.rules.receiptSeconds(channel)} * interval '1 s'
              FROM lost WHERE message.id = lost.id
            RETURNING message.id`);
          await this.decisions.add(
            tx,
            changed.map(({ id: messageId }) => ({ messageId, decision: 'CRASHED' })),
          );
          return changed.length;
        }),
      );
    }
  }

  private change(decision: DecisionKind, update: (tx: Transaction) => Promise<MessageChange[]>): Promise<number> {
    return inBatches(batchSize, () =>
      this.database.transaction(async (tx) => {
        const changes = await update(tx);
        await this.decisions.add(
          tx,
          changes.map(({ id: messageId }) => ({ messageId, decision })),
        );
        await this.events.publish(tx, changes);
        return changes.length;
      }),
    );
  }
}
