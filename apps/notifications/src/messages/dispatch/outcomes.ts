import { Injectable } from '@nestjs/common';
import { Database, prepared, sql, type Transaction } from '#database';
import { ChannelRules } from '../channel-rules.js';
import { FollowUpJob } from '../escalation/follow-up.job.js';
import { type MessageChange, MessageEvents } from '../message-events.js';
import type { FinishedAttempt } from './addressed-message.js';
import { ProviderChoice } from './failover/provider-choice.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { type Step, stepAfter } from './outcome.js';

interface Recorded {
  readonly attempt: FinishedAttempt;
  readonly step: Step;
}

/** Records the results of attempts and publishes the final ones. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly rules: ChannelRules,
    private readonly providers: ProviderChoice,
    private readonly limiter: RateLimiter,
    private readonly events: MessageEvents,
    private readonly followUp: FollowUpJob,
  ) {}

  /**
   * Ignores the result of a sender whose claim has expired, because another process has claimed the message since. A recipient
   * who was erased meanwhile has no account any more, and the text that names them is not stored.
   */
  async record(attempts: readonly FinishedAttempt[]): Promise<void> {
    const waits = await this.slowDown(attempts);
    const recorded = attempts.map((attempt): Recorded => {
      const step = this.stepOf(attempt);
      const wait = attempt.result.kind === 'throttled' ? waits.get(bucketOf(attempt)) : undefined;
      return { attempt, step: wait === undefined ? step : { ...step, waitSeconds: wait } };
    });
    await this.database.transaction(async (tx) => {
      const changed = await this.store(tx, recorded);
      await this.events.publish(tx, changed);
      if (changed.some(({ state }) => state !== 'DELIVERED')) tx.afterCommit(() => void this.followUp.run());
    });
    await this.reportHealth(attempts);
  }

  private stepOf({ message, provider, result }: FinishedAttempt): Step {
    const { channel, failures } = message;
    const driver = this.rules.driversOf(channel).find((one) => one.provider === provider);
    return stepAfter(result, {
      receiptSeconds: this.rules.receiptSeconds(channel),
      idempotent: driver?.idempotent ?? false,
      alternative: this.providers.hasAlternative(channel, provider),
      failures,
    });
  }

  /** Rows are locked in the order of their ids, as by the reactions that erase a recipient. */
  private async store(tx: Transaction, recorded: readonly Recorded[]): Promise<MessageChange[]> {
    const rows = JSON.stringify(recorded.map(rowOf));
    const ids = recorded.map(({ attempt }) => attempt.message.id);
    return tx.query<MessageChange>(
      prepared(sql`
      WITH result AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS row (
          id uuid, number int, provider text, provider_ref text, fingerprint text, state text, outcome text, reason text,
          wait float8, failed boolean, final boolean, follow_up boolean, subject text, text text, result text, detail text,
          event_sequence float8)
      ), locked AS MATERIALIZED (
        SELECT message.id FROM message WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE
      ), mine AS (
        UPDATE message
           SET state = result.state, reason = result.reason, provider = result.provider,
               provider_ref = coalesce(result.provider_ref, message.provider_ref),
               fingerprint = decode(result.fingerprint, 'base64'),
               outcome = CASE WHEN result.outcome = 'NONE' THEN message.outcome ELSE result.outcome END,
               outcome_at = CASE WHEN result.outcome = 'NONE' THEN message.outcome_at ELSE now() END,
               due_at = now() + wait * interval '1 s', failures = failures + failed::int,
               subject = CASE WHEN account_id IS NOT NULL THEN result.subject END,
               text = CASE WHEN account_id IS NOT NULL THEN result.text END,
               version = version + final::int, finished_at = CASE WHEN final THEN now() END,
               follow_up = result.follow_up,
               wrapped_key = CASE WHEN final AND NOT result.follow_up THEN NULL ELSE wrapped_key END,
               sealed_contact = CASE WHEN final AND NOT result.follow_up THEN NULL ELSE sealed_contact END
          FROM result JOIN locked USING (id)
         WHERE message.id = result.id AND message.attempts = result.number AND message.state = 'SENDING'
        RETURNING message.*, event_sequence, final
      ), tried AS (
        INSERT INTO attempt (message_id, number, provider, outcome, detail, at)
        SELECT mine.id, number, result.provider, result, detail, now() FROM mine JOIN result USING (id)
      )
      SELECT id, version, plan_id, channel, class, template, recipient, recipient_id, about_kind, about_id, state, outcome,
             reason, event_sequence AS reported_version, finished_at AS at FROM mine WHERE final`),
    );
  }

  private async slowDown(attempts: readonly FinishedAttempt[]): Promise<ReadonlyMap<string, number>> {
    const waits = new Map<string, number>();
    for (const attempt of attempts) {
      if (attempt.result.kind !== 'throttled' || waits.has(bucketOf(attempt))) continue;
      const { sender, lane } = attempt.message;
      const { retryAfterSeconds } = attempt.result;
      waits.set(bucketOf(attempt), await this.limiter.throttled(attempt.provider, sender, lane, retryAfterSeconds));
    }
    return waits;
  }

  private async reportHealth(attempts: readonly FinishedAttempt[]): Promise<void> {
    for (const provider of new Set(attempts.map((attempt) => attempt.provider))) {
      const own = attempts.filter((attempt) => attempt.provider === provider);
      if (!this.providers.hasAlternative(own[0]!.message.channel, provider)) continue;
      const failures = own.filter(({ result }) => result.kind === 'transient' || result.kind === 'unknown').length;
      const successes = own.filter(({ result }) => result.kind === 'delivered' || result.kind === 'accepted').length;
      await this.providers.report(provider, { failures, successes });
    }
  }
}

function bucketOf({ provider, message: { sender, lane } }: FinishedAttempt): string {
  return `${provider} ${sender} ${lane}`;
}

function rowOf({ attempt, step }: Recorded): object {
  const { message, provider, result, fingerprint, shown } = attempt;
  const { state, outcome, reason, waitSeconds, failed } = step;
  return {
    id: message.id,
    number: message.attempts,
    provider,
    provider_ref: 'providerRef' in result ? result.providerRef : null,
    fingerprint: fingerprint?.toString('base64') ?? null,
    state,
    outcome,
    reason,
    wait: waitSeconds,
    failed,
    final: state !== 'PENDING' && state !== 'SENT',
    follow_up: state === 'FAILED' || state === 'SUPPRESSED',
    subject: shown?.subject ?? null,
    text: shown?.text ?? null,
    result: 'reason' in result ? result.reason : result.kind.toUpperCase(),
    detail: 'detail' in result ? result.detail : null,
    event_sequence: message.eventSequence,
  };
}
