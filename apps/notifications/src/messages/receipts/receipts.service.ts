import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import type { SuppressionReason } from '../../subscribers/suppressions/suppression.rules.js';
import { Suppressions } from '../../subscribers/suppressions/suppressions.js';
import type { ContactChannel } from '../../subscribers/contact-points/contact-points.js';
import { FollowUpJob } from '../escalation/follow-up.job.js';
import { Decisions } from '../explain/decisions.js';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';
import type { ProviderOutcome } from './provider-outcome.js';
import { type Received, receive } from './receipt.rules.js';
import type { ReceiptStatus } from './receipt-status.js';

/** What a provider reports of a message. */
export interface NewReceipt {
  readonly provider: string;
  /** The provider's id of the message; of mail, our own. */
  readonly providerRef: string;
  readonly status: ReceiptStatus;
  readonly occurredAt: Date;
  /** A code, never text of the provider. */
  readonly detail?: string | null;
}

interface Reported extends MessageChange {
  readonly provider: string;
  readonly providerRef: string;
  readonly fingerprint: Buffer | null;
  readonly statuses: readonly ReceiptStatus[];
}

type Listed = Omit<Reported, 'provider' | 'providerRef' | 'statuses'> & { readonly gatheredIn: string };

interface Result {
  readonly message: Reported;
  readonly received: Received;
}

const reasonOf: Partial<Record<ProviderOutcome, SuppressionReason>> = {
  BOUNCED_HARD: 'HARD_BOUNCE',
  COMPLAINED: 'COMPLAINT',
};

/** Takes receipts of providers, late, twice and in any order. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly events: MessageEvents,
    private readonly decisions: Decisions,
    private readonly suppressions: Suppressions,
    private readonly followUp: FollowUpJob,
  ) {}

  /** A repetition changes nothing. A receipt of a message whose attempt is not recorded yet is applied later. */
  async record(...receipts: readonly NewReceipt[]): Promise<void> {
    if (receipts.length === 0) return;
    const rows = receipts.map(({ provider, providerRef, status, occurredAt, detail = null }) => ({
      provider,
      provider_ref: providerRef,
      status,
      occurred_at: occurredAt.toISOString(),
      detail,
    }));
    await this.database.transaction(async (tx) => {
      const stored = await tx.query<{ providerRef: string }>(sql`
        INSERT INTO receipt (provider, provider_ref, status, occurred_at, detail, received_at)
        SELECT provider, provider_ref, status, occurred_at, detail, now()
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
                 provider text, provider_ref text, status text, occurred_at timestamptz, detail text)
         ORDER BY provider, provider_ref, status
        ON CONFLICT DO NOTHING
        RETURNING provider_ref`);
      await this.apply(
        tx,
        stored.map(({ providerRef }) => providerRef),
      );
    });
  }

  /** Applies the receipts of these references whose message is known; returns the number of messages. */
  async apply(tx: Transaction, providerRefs: readonly string[]): Promise<number> {
    if (providerRefs.length === 0) return 0;
    await tx.query(sql`
      SELECT FROM message WHERE provider_ref = ANY (${[...new Set(providerRefs)]}::text[]) ORDER BY id FOR UPDATE`);
    const messages = await tx.query<Reported>(sql`
      SELECT ${changeColumns}, now() AS at, message.provider, message.provider_ref, fingerprint,
             (SELECT array_agg(status) FROM receipt
               WHERE receipt.provider = message.provider AND receipt.provider_ref = message.provider_ref) AS statuses
        FROM message
       WHERE provider_ref = ANY (${[...new Set(providerRefs)]}::text[])
         AND EXISTS (SELECT FROM receipt WHERE receipt.provider = message.provider
                        AND receipt.provider_ref = message.provider_ref AND NOT applied)
       ORDER BY id`);
    if (messages.length === 0) return 0;
    const results = messages.map((message) => ({ message, received: receive(message, message.statuses) }));
    const listed = await this.listedBy(tx, results);
    await this.store(tx, [...results, ...listed]);
    await this.suppress(tx, results);
    await this.cancelFollowers(tx, results);
    await this.events.publish(tx, [...results, ...listed].flatMap(changesOf));
    if (results.some(({ received }) => received.followUp)) tx.afterCommit(() => void this.followUp.run());
    return messages.length;
  }

  /** What digests held has their outcome, also when it comes after they had failed. What has none yet gets it later. */
  private async listedBy(tx: Transaction, results: readonly Result[]): Promise<Result[]> {
    const digests = new Map(
      results.flatMap(({ message }) => (message.class === 'DIGEST' ? [[message.id, message] as const] : [])),
    );
    if (digests.size === 0) return [];
    const listed = await tx.query<Listed>(sql`
      SELECT ${changeColumns}, now() AS at, gathered_in, fingerprint FROM message
       WHERE gathered_in = ANY (${[...digests.keys()]}::uuid[]) AND finished_at IS NOT NULL ORDER BY id FOR UPDATE`);
    return listed.map((one) => {
      const { provider, providerRef, statuses } = digests.get(one.gatheredIn)!;
      const message = { ...one, provider, providerRef, statuses };
      return { message, received: { ...receive(message, statuses), followUp: false } };
    });
  }

  private async store(tx: Transaction, results: readonly Result[]): Promise<void> {
    const rows = results.map(({ message: { id, provider, providerRef }, received }) => ({
      id,
      provider,
      provider_ref: providerRef,
      state: received.state,
      outcome: received.outcome,
      reason: received.reason,
      news: received.news.length,
      follow_up: received.followUp,
      read: received.news.includes('READ'),
    }));
    await tx.query(sql`
      WITH result AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
          id uuid, provider text, provider_ref text, state text, outcome text, reason text, news int, follow_up boolean,
          read boolean)
      ), applied AS (
        UPDATE receipt SET applied = true FROM result
         WHERE receipt.provider = result.provider AND receipt.provider_ref = result.provider_ref AND NOT applied
      )
      UPDATE message
         SET state = result.state, outcome = result.outcome,
             outcome_at = CASE WHEN message.outcome = result.outcome THEN outcome_at ELSE now() END,
             reason = CASE WHEN result.state = 'DELIVERED' THEN NULL ELSE coalesce(result.reason, message.reason) END,
             version = version + result.news,
             read_at = CASE WHEN result.read THEN coalesce(read_at, now()) ELSE read_at END,
             finished_at = CASE WHEN result.state = message.state THEN finished_at
                                WHEN result.state IN ('DELIVERED', 'FAILED') THEN now() END,
             follow_up = CASE WHEN result.state = 'DELIVERED' AND NOT result.follow_up THEN false
                              ELSE message.follow_up OR result.follow_up END,
             wrapped_key = CASE WHEN result.state = 'DELIVERED' AND NOT result.follow_up THEN NULL ELSE wrapped_key END,
             sealed_contact = CASE WHEN result.state = 'DELIVERED' AND NOT result.follow_up THEN NULL ELSE sealed_contact END
        FROM result WHERE message.id = result.id`);
  }

  /** An address that does not exist, or whose owner complains, gets nothing more on this channel. */
  private async suppress(tx: Transaction, results: readonly Result[]): Promise<void> {
    const suppressed = results.flatMap(({ message: { channel, fingerprint, outcome: before }, received }) => {
      const reason = reasonOf[received.outcome];
      const isNew = received.outcome !== before;
      return fingerprint && reason && isNew ? [{ channel: channel as ContactChannel, fingerprint, reason }] : [];
    });
    await this.suppressions.addAll(suppressed, tx);
  }

  /** What was to follow on other channels is not sent to a recipient who has the message. */
  private async cancelFollowers(tx: Transaction, results: readonly Result[]): Promise<void> {
    const reached = results.filter(({ received }) => received.news.includes('DELIVERED')).map(({ message }) => message);
    if (reached.length === 0) return;
    const cancelled = await tx.query<{ id: string }>(sql`
      WITH RECURSIVE follower AS (
        SELECT id FROM message WHERE escalated_from = ANY (${reached.map(({ id }) => id)}::uuid[])
        UNION
        SELECT message.id FROM message JOIN follower ON escalated_from = follower.id
      )
      UPDATE message SET state = 'CANCELLED', reason = 'REACHED', finished_at = now(), wrapped_key = NULL,
                         sealed_contact = NULL
       WHERE id IN (SELECT id FROM follower) AND state IN ('PENDING', 'HELD')
      RETURNING id`);
    await this.decisions.add(
      tx,
      cancelled.map(({ id: messageId }) => ({ messageId, decision: 'CANCELLED', reason: 'REACHED' })),
    );
  }
}

function changesOf({ message, received }: Result): MessageChange[] {
  return received.news.map((news, index) => ({
    ...message,
    version: message.version + index + 1,
    state: news === 'FAILED' ? ('FAILED' as const) : ('DELIVERED' as const),
    reason: received.reason,
    ...(news === 'READ' && { news }),
  }));
}
