import type { MessageChannel, MessageClass } from '#contracts';
import type { MessageState } from '../message.entity.js';
import type { ProviderOutcome } from '../receipts/provider-outcome.js';
import { decide, type Decision, type PolicyInput } from '../../preferences/policy.js';
import type { SuppressionReason } from '../../subscribers/suppressions/suppression.rules.js';

/** Another message of the same plan to the same recipient. */
export interface Sibling {
  readonly channel: MessageChannel;
  readonly state: MessageState;
  readonly outcome: ProviderOutcome;
  /** It failed, and what follows is not decided yet. */
  readonly open: boolean;
}

export interface Candidate {
  readonly channel: MessageChannel;
  readonly suppressed: SuppressionReason | null;
}

const comesBack: readonly ProviderOutcome[] = ['BOUNCED_SOFT', 'BOUNCED_HARD', 'REJECTED'];
const underWay: readonly MessageState[] = ['PENDING', 'HELD', 'SENDING', 'SENT'];

/** The message has reached its recipient or still may. */
export function mayReach({ state, outcome, open }: Sibling): boolean {
  return open || underWay.includes(state) || (state === 'DELIVERED' && !comesBack.includes(outcome));
}

/**
 * The channel that follows one that failed: the next one of the class that the recipient has and that was not tried. Only what
 * concerns the recipient alone is worth another channel; the inbox is not one, because it does not call its reader.
 */
export function nextChannel(
  message: { readonly class: MessageClass; readonly topic: string | null; readonly disaster: boolean },
  siblings: readonly Sibling[],
  candidates: readonly Candidate[],
  person: Omit<PolicyInput, 'class' | 'topic' | 'disaster' | 'channels' | 'now'>,
  now: Date,
): Extract<Decision, { kind: 'send' | 'hold' }> | undefined {
  if (message.class !== 'CRITICAL' && message.class !== 'OPERATIONAL') return undefined;
  if (siblings.some((sibling) => sibling.channel !== 'IN_APP' && mayReach(sibling))) return undefined;
  const tried = siblings.map(({ channel }) => channel);
  const decisions = decide({
    ...person,
    class: message.class,
    topic: message.topic,
    disaster: message.disaster,
    channels: candidates
      .filter(({ channel }) => channel !== 'IN_APP' && !tried.includes(channel))
      .map(({ channel, suppressed }) => ({ channel, suppressed, confirmed: true })),
    now,
  });
  return decisions
    .flatMap((one) => (one.kind === 'send' || one.kind === 'hold' ? [one] : []))
    .find(({ order }) => order === 0);
}
