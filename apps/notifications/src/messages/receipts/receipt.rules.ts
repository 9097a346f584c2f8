import type { FailureReason, MessageChannel } from '#contracts';
import type { MessageState } from '../message.entity.js';
import { type ProviderOutcome, strongerOutcome } from './provider-outcome.js';

/** A message as receipts see it. */
export interface Receivable {
  readonly channel: MessageChannel;
  readonly state: MessageState;
  readonly outcome: ProviderOutcome;
}

/** What receipts make of a message. */
export interface Received {
  readonly outcome: ProviderOutcome;
  readonly state: MessageState;
  readonly reason: FailureReason | null;
  /** What is published, in this order. */
  readonly news: readonly ('DELIVERED' | 'READ' | 'FAILED')[];
  /** The address is to be followed up: another channel, or the report that the recipient is not reached. */
  readonly followUp: boolean;
}

const arrived: readonly ProviderOutcome[] = ['DELIVERED', 'READ', 'COMPLAINED'];
const failureOf: Partial<Record<ProviderOutcome, FailureReason>> = {
  BOUNCED_SOFT: 'BOUNCED',
  BOUNCED_HARD: 'BOUNCED',
  REJECTED: 'REJECTED',
};
/** Never sent, or not any more: a receipt of an attempt changes what is known of it, not what was decided. */
const decided: readonly MessageState[] = ['SUPPRESSED', 'EXPIRED', 'CANCELLED'];

/**
 * Applies outcomes in any order and any number of times, with one result: the strongest counts, and a message that has arrived
 * stays delivered. A mail that was handed over stays so, too, when it comes back: its outcome shows it.
 */
export function receive(message: Receivable, outcomes: readonly ProviderOutcome[]): Received {
  const outcome = outcomes.reduce(strongerOutcome, message.outcome);
  const unchanged = { outcome, state: message.state, reason: null, news: [], followUp: false };
  if (decided.includes(message.state)) return unchanged;
  const read = outcome === 'READ' && message.outcome !== 'READ';
  if (arrived.includes(outcome)) {
    const late = message.state !== 'DELIVERED';
    const news = [...(late ? ['DELIVERED' as const] : []), ...(read ? ['READ' as const] : [])];
    return { ...unchanged, state: 'DELIVERED', news };
  }
  const reason = failureOf[outcome];
  if (reason === undefined || failureOf[message.outcome] !== undefined) return unchanged;
  if (message.state === 'DELIVERED') return { ...unchanged, reason, news: ['FAILED'], followUp: true };
  return message.state === 'SENT' ? { outcome, state: 'FAILED', reason, news: ['FAILED'], followUp: true } : unchanged;
}
