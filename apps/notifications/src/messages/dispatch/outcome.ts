import type { FailureReason, SuppressionReason } from '#contracts';
import type { SendResult } from '../../channels/channel-driver.js';
import type { ProviderOutcome } from '../receipts/provider-outcome.js';
import type { MessageState } from '../message.entity.js';
import { retryDelayAfter } from './retry-delay.js';

/** The result of a provider, or the reason why no provider got the message. */
export type Outcome =
  | SendResult
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'suppressed'; readonly reason: SuppressionReason };

/** What an attempt makes of a message. */
export interface Step {
  readonly state: MessageState;
  readonly outcome: ProviderOutcome;
  readonly reason: FailureReason | SuppressionReason | null;
  /** The wait for the next attempt or for a receipt. */
  readonly waitSeconds: number;
  /** The attempt counts for the delay of the next one. */
  readonly failed: boolean;
}

interface Rules {
  /** Null on a channel without receipts. */
  readonly receiptSeconds: number | null;
  /** The provider recognises a repeated message. */
  readonly idempotent: boolean;
  /** Another provider may try at once. */
  readonly alternative: boolean;
  /** The attempts that failed before this one. */
  readonly failures: number;
}

const final = { waitSeconds: 0, failed: false, outcome: 'NONE' as const };

/** An unknown result is not repeated where the provider would send the message twice: a receipt may still come. */
export function stepAfter(result: Outcome, rules: Rules): Step {
  switch (result.kind) {
    case 'delivered':
      return {
        ...final,
        state: 'DELIVERED',
        outcome: result.providerRef === null ? 'DELIVERED' : 'SENT',
        reason: null,
      };
    case 'accepted':
      return awaitReceipt('SENT', rules);
    case 'unknown':
      return rules.idempotent ? retry(rules) : awaitReceipt('UNKNOWN', rules);
    case 'throttled':
      return { ...final, state: 'PENDING', reason: null, waitSeconds: result.retryAfterSeconds ?? 0 };
    case 'transient':
      return retry(rules);
    case 'suppressed':
      return { ...final, state: 'SUPPRESSED', reason: result.reason };
    case 'failed':
    case 'permanent':
      break;
  }
  return { ...final, state: 'FAILED', reason: result.reason };
}

function awaitReceipt(outcome: 'SENT' | 'UNKNOWN', { receiptSeconds }: Rules): Step {
  if (receiptSeconds !== null) return { ...final, state: 'SENT', outcome, reason: null, waitSeconds: receiptSeconds };
  return outcome === 'SENT'
    ? { ...final, state: 'DELIVERED', outcome, reason: null }
    : { ...final, state: 'FAILED', outcome, reason: 'UNKNOWN' };
}

function retry({ failures, alternative }: Rules): Step {
  const delay = retryDelayAfter(failures + 1);
  if (delay === undefined) return { ...final, state: 'FAILED', reason: 'UNDELIVERABLE', failed: true };
  const waitSeconds = alternative && failures === 0 ? 0 : delay;
  return { ...final, state: 'PENDING', reason: null, waitSeconds, failed: true };
}
