import type { MessageChannel } from '#contracts';
import type { Decision, PolicyReason } from '../../preferences/policy.js';
import type { NewDecision } from '../explain/decisions.js';

/** A channel on which a recipient gets a message, or the one on which it is withheld. */
export interface ChannelChoice {
  readonly channel: MessageChannel;
  /** The own address of the recipient on it; null for the one of the claim check. */
  readonly contactPointId: string | null;
  readonly state: 'PENDING' | 'HELD' | 'SUPPRESSED';
  /** The end of the wait of a held message. */
  readonly until: Date | null;
  readonly reason: PolicyReason | null;
  readonly decisions: readonly Omit<NewDecision, 'messageId'>[];
}

/**
 * One channel that calls its reader, and the inbox beside it: one with an address that the recipient has entered and
 * confirmed, else mail, because it costs nothing, else the first channel of the class. What the recipient does not want is recorded at the message that takes its
 * place; without any, the message itself is withheld, so that every recipient has one.
 *
 * @param own the contact points of the recipient's account by channel
 */
export function chooseChannels(
  decisions: readonly Decision[],
  own: ReadonlyMap<MessageChannel, string> = new Map(),
): ChannelChoice[] {
  const used = decisions.flatMap((one) => (one.kind === 'suppress' ? [] : [one]));
  const refused = decisions.flatMap((one) => (one.kind === 'suppress' && one.channel !== null ? [one] : []));
  const calling = used.filter(({ channel }) => channel !== 'IN_APP');
  const isMail = ({ channel }: Decision) => channel === 'EMAIL';
  // A browser that is closed shows nothing: it is the last resort.
  const entered = calling.filter(({ channel }) => own.has(channel) && channel !== 'WEB_PUSH');
  const first = entered.find(isMail) ?? entered[0] ?? calling.find(isMail) ?? calling[0];
  const inbox = used.find(({ channel }) => channel === 'IN_APP');
  const skipped = refused.map(({ channel, reason }) => {
    return { decision: 'CHANNEL_SKIPPED', reason, detail: { channel: channel! } } as const;
  });
  const choices: ChannelChoice[] = [];
  if (first) choices.push(chosen(first, skipped, own.get(first.channel)));
  else if (refused.length > 0) choices.push(withheld(refused));
  if (inbox) choices.push(chosen(inbox, []));
  return choices;
}

function chosen(
  decision: Exclude<Decision, { kind: 'suppress' }>,
  skipped: ChannelChoice['decisions'],
  contactPointId: string | null = null,
): ChannelChoice {
  const { channel } = decision;
  const differs = skipped.length > 0 || (channel !== 'EMAIL' && channel !== 'IN_APP');
  const reasons: ChannelChoice['decisions'] = differs ? [...skipped, { decision: 'CHANNEL_CHOSEN' }] : [];
  if (decision.kind === 'send')
    return { channel, contactPointId, state: 'PENDING', until: null, reason: null, decisions: reasons };
  const { until, reason } = decision;
  return {
    channel,
    contactPointId,
    state: 'HELD',
    until,
    reason,
    decisions: [...reasons, { decision: 'HELD', reason }],
  };
}

/** A suppressed address is found again when the message is sent, and reported there. */
function withheld(refused: readonly Extract<Decision, { kind: 'suppress' }>[]): ChannelChoice {
  const { channel, reason } = refused.find((one) => one.channel === 'EMAIL') ?? refused[0]!;
  const decided = { channel: channel!, contactPointId: null, until: null };
  return refused.some((one) => one.reason !== 'PREFERENCE_DENIED')
    ? { ...decided, state: 'PENDING', reason: null, decisions: [] }
    : { ...decided, state: 'SUPPRESSED', reason, decisions: [{ decision: 'SUPPRESSED', reason }] };
}
