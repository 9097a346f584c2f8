import type { SuppressionReason } from '../subscribers/suppressions/suppression.rules.js';
import { isSuppressed } from '../subscribers/suppressions/suppression.rules.js';
import {
  nextDigest,
  type QuietCalendar,
  type QuietHours,
  quietUntil,
  type Zone,
} from './quiet-hours/quiet-hours.rules.js';
import { allows, type PreferenceRule } from './preference.rules.js';
import type { MessageChannel, MessageClass } from '#contracts';
import type { Cadence } from '../subscribers/subscriptions/cadence.js';
import { channelOrder } from './channel-order.js';
import { isRequired } from './required-topics.js';

/** Why the policy holds a message back on a channel. */
export const policyReasons = [
  'NO_CHANNEL',
  'CHANNEL_NOT_FOR_CLASS',
  'ADDRESS_UNCONFIRMED',
  'ADDRESS_SUPPRESSED',
  'PREFERENCE_DENIED',
  'PERSON_CAP',
  'QUIET_HOURS',
  'DIGEST',
] as const;
export type PolicyReason = (typeof policyReasons)[number];

export interface ChannelState {
  readonly channel: MessageChannel;
  /** True for channels without an address: the inbox and relay. */
  readonly confirmed: boolean;
  readonly suppressed: SuppressionReason | null;
}

export interface PolicyInput {
  readonly class: MessageClass;
  readonly topic: string | null;
  /** Two people have authorised it. */
  readonly disaster: boolean;
  /** The channels that the recipient has. */
  readonly channels: readonly ChannelState[];
  readonly preferences: readonly PreferenceRule[];
  /** How often the recipient wants mailings. */
  readonly cadence?: Cadence;
  /** What is useless by the time of the digest does not wait for it. */
  readonly expiresAt?: Date | null;
  /** Null for a recipient without quiet hours, such as an office. */
  readonly quietHours: QuietHours | null;
  readonly zone: Zone;
  readonly calendar: QuietCalendar;
  /** Messages of this class to the person today. */
  readonly sentToday: number;
  readonly caps: Caps;
  readonly now: Date;
}

/** Messages to one person on a day; null without a limit. */
export type Caps = Readonly<Record<MessageClass, number | null>>;

export type Decision =
  /** `order` 0 is sent first, the next ones follow when no receipt comes; the inbox always has 0. */
  | { readonly kind: 'send'; readonly channel: MessageChannel; readonly order: number }
  | {
      readonly kind: 'hold';
      readonly channel: MessageChannel;
      readonly order: number;
      readonly until: Date;
      readonly reason: PolicyReason;
    }
  | {
      readonly kind: 'digest';
      readonly channel: MessageChannel;
      readonly order: number;
      readonly until: Date;
      readonly reason: PolicyReason;
    }
  | { readonly kind: 'suppress'; readonly channel: MessageChannel | null; readonly reason: PolicyReason };

export const usualCaps: Caps = { CRITICAL: null, OPERATIONAL: 30, BULK: 3, DIGEST: 2 };

/** One decision for each channel of a recipient, first the ones that are used, in their order. */
export function decide(input: PolicyInput): Decision[] {
  const preferred = decideAll(input, false);
  const used = preferred.some(({ kind }) => kind !== 'suppress');
  // What the law requires is sent on some channel, also to a person who denied all of them.
  return used || !isRequired(input.topic) ? preferred : decideAll(input, true);
}

function decideAll(input: PolicyInput, ignorePreferences: boolean): Decision[] {
  if (input.channels.length === 0) return [{ kind: 'suppress', channel: null, reason: 'NO_CHANNEL' }];
  const order = channelOrder(input.class, input.disaster);
  const obstacles = input.channels.map((state) => [state.channel, obstacle(input, state, ignorePreferences)] as const);
  const usable = order.filter((channel) => obstacles.some(([other, reason]) => other === channel && reason === null));
  const ordered: readonly MessageChannel[] = usable.filter((channel) => channel !== 'IN_APP');
  return [
    ...usable.map((channel) => decideTiming(input, channel, Math.max(ordered.indexOf(channel), 0))),
    ...obstacles.flatMap(([channel, reason]): Decision[] =>
      reason === null ? [] : [{ kind: 'suppress', channel, reason }],
    ),
  ];
}

function obstacle(input: PolicyInput, state: ChannelState, ignorePreferences: boolean): PolicyReason | null {
  const { class: messageClass, topic, disaster } = input;
  const required = isRequired(topic);
  if (!channelOrder(messageClass, disaster).includes(state.channel)) return 'CHANNEL_NOT_FOR_CLASS';
  if (!state.confirmed) return 'ADDRESS_UNCONFIRMED';
  if (isSuppressed(state.suppressed, { class: messageClass, disaster, required })) return 'ADDRESS_SUPPRESSED';
  if (disaster || ignorePreferences) return null;
  return allows(input.preferences, { class: messageClass, channel: state.channel, topic }) ? null : 'PREFERENCE_DENIED';
}

/** When a usable channel is used. The inbox makes no sound, so nothing in it waits. */
export function decideTiming(
  input: PolicyInput,
  channel: MessageChannel,
  order: number,
): Exclude<Decision, { kind: 'suppress' }> {
  const { class: messageClass, disaster, zone, quietHours, calendar, now } = input;
  const afterQuiet = (moment: Date) => quietUntil(moment, zone, quietHours, calendar) ?? moment;
  const urgent = disaster || messageClass === 'CRITICAL';
  if (urgent || channel === 'IN_APP') return { kind: 'send', channel, order };
  const cap = input.caps[messageClass];
  const capped = cap !== null && input.sentToday >= cap && !isRequired(input.topic);
  const digestAt = (often: 'DAILY' | 'WEEKLY') => afterQuiet(nextDigest(now, zone, often));
  const { cadence = 'IMMEDIATE', expiresAt = null } = input;
  // Only mailings are gathered.
  if (messageClass === 'BULK' && cadence !== 'IMMEDIATE') {
    const until = digestAt(cadence);
    if (expiresAt === null || until < expiresAt) return { kind: 'digest', channel, order, until, reason: 'DIGEST' };
  }
  if (capped)
    return {
      kind: messageClass === 'BULK' ? 'digest' : 'hold',
      channel,
      order,
      until: digestAt('DAILY'),
      reason: 'PERSON_CAP',
    };
  const until = quietUntil(now, zone, quietHours, calendar);
  return until === null || isSilent(messageClass, channel)
    ? { kind: 'send', channel, order }
    : { kind: 'hold', channel, order, until, reason: 'QUIET_HOURS' };
}

/** A mail makes no sound; mailings wait all the same, as they are read by day. */
function isSilent(messageClass: MessageClass, channel: MessageChannel): boolean {
  return messageClass === 'OPERATIONAL' && channel === 'EMAIL';
}
