import type { MessageChannel } from '#contracts';

/** What a plan would create now. */
export interface DryRun {
  readonly at: string;
  /** Persons whom the expression matches, each counted once. */
  readonly persons: number;
  /** Messages that would be created, those that are not sent included. */
  readonly planned: number;
  readonly channels: readonly ChannelFigures[];
  readonly villages: readonly { readonly areaCode: string | null; readonly messages: number }[];
  /** Messages that are created with their outcome: nothing is sent. */
  readonly withheld: readonly { readonly reason: string; readonly messages: number }[];
  readonly rupiah: number;
  readonly finishesAt: string;
}

export interface ChannelFigures {
  readonly channel: MessageChannel;
  readonly messages: number;
  /** Parts of a short message that are paid; 1 for a message of other channels. */
  readonly segments: number;
  readonly rupiah: number;
  readonly minutes: number;
}

/** A group of messages that a plan would create. */
export interface PlannedGroup {
  readonly channel: MessageChannel;
  readonly areaCode: string | null;
  /** Null: it is sent. */
  readonly reason: string | null;
  readonly messages: number;
}

/** Price and capacity of a channel. */
export interface ChannelTerms {
  readonly rupiahPerSegment: number;
  readonly perMinute: number;
}

export interface DryRunInput {
  readonly groups: readonly PlannedGroup[];
  readonly persons: number;
  readonly termsOf: (channel: MessageChannel) => ChannelTerms;
  readonly segmentsOf: (channel: MessageChannel) => number;
  readonly notBefore: Date | null;
  readonly now: Date;
}

/** Sums groups up to the figures of a dry run; channels send at the same time. */
export function toDryRun({ groups, persons, termsOf, segmentsOf, notBefore, now }: DryRunInput): DryRun {
  const sent = groups.filter(({ reason }) => reason === null);
  const channels = sumBy(sent, ({ channel }) => channel).map(([channel, messages]) => {
    const { rupiahPerSegment, perMinute } = termsOf(channel);
    const segments = messages * segmentsOf(channel);
    return { channel, messages, segments, rupiah: segments * rupiahPerSegment, minutes: messages / perMinute };
  });
  const begins = Math.max(now.getTime(), notBefore?.getTime() ?? 0);
  const minutes = Math.max(0, ...channels.map((channel) => channel.minutes));
  return {
    at: now.toISOString(),
    persons,
    planned: total(groups),
    channels: channels.map((channel) => ({ ...channel, minutes: Math.ceil(channel.minutes) })),
    villages: sumBy(sent, ({ areaCode }) => areaCode).map(([areaCode, messages]) => ({ areaCode, messages })),
    withheld: sumBy(
      groups.filter(({ reason }) => reason !== null),
      ({ reason }) => reason!,
    ).map(([reason, messages]) => ({ reason, messages })),
    rupiah: channels.reduce((sum, { rupiah }) => sum + rupiah, 0),
    finishesAt: new Date(begins + Math.ceil(minutes) * 60_000).toISOString(),
  };
}

/** The paid parts of one message on the channel. */
export function partsOf({ channels }: Pick<DryRun, 'channels'>, channel: MessageChannel): number {
  const figures = channels.find((one) => one.channel === channel);
  return figures && figures.messages > 0 ? figures.segments / figures.messages : 1;
}

/** What was counted after all messages were created, in the terms of a dry run. */
export type PlannedFigures = Pick<DryRun, 'planned' | 'withheld'> & {
  readonly channels: readonly Pick<ChannelFigures, 'channel' | 'messages'>[];
};

/**
 * The figures in which the created messages differ from the dry run by more than the tolerance: the sum, each channel, and
 * what is withheld. A difference of one message is always tolerated.
 */
export function differences(
  expected: PlannedFigures,
  actual: PlannedFigures,
  tolerancePercent: number,
): Record<string, number> {
  const figures = (run: PlannedFigures): ReadonlyMap<string, number> =>
    new Map([
      ['planned', run.planned],
      ['withheld', total(run.withheld)],
      ...run.channels.map(({ channel, messages }) => [channel, messages] as const),
    ]);
  const [before, after] = [figures(expected), figures(actual)];
  const beyond = [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [wanted, got] = [before.get(name) ?? 0, after.get(name) ?? 0];
    return Math.abs(got - wanted) > Math.max(1, (wanted * tolerancePercent) / 100);
  });
  return Object.fromEntries(
    beyond.flatMap((name) => [
      [`${name}Expected`, before.get(name) ?? 0],
      [`${name}Actual`, after.get(name) ?? 0],
    ]),
  );
}

function sumBy<Group extends { readonly messages: number }, Key>(
  groups: readonly Group[],
  keyOf: (group: Group) => Key,
): [Key, number][] {
  const sums = new Map<Key, number>();
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.messages);
  return [...sums].toSorted(([one], [other]) => String(one).localeCompare(String(other)));
}

function total(groups: readonly { readonly messages: number }[]): number {
  return groups.reduce((sum, { messages }) => sum + messages, 0);
}
