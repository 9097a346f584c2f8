import { topicNamed } from '#contracts';
import type { TopicRecord } from './kafka-records.js';

/** A row of an inbox. */
export interface HandledRow {
  /** `service/reaction` */
  readonly reaction: string;
  readonly topic: string;
  readonly key: string;
  readonly eventId: string;
  readonly type: string;
  readonly sequence: number;
}

/** The first record of each event: repetitions after a crash have no effect. */
export function distinctEvents(records: readonly TopicRecord[]): TopicRecord[] {
  const seen = new Set<string>();
  return records.filter(({ topic, eventId }) => {
    const fresh = !seen.has(`${topic} ${eventId}`);
    seen.add(`${topic} ${eventId}`);
    return fresh;
  });
}

/** Events that a reaction handled twice, or after a later one of their key. Rows are in the order of handling. */
export function misorders(rows: readonly HandledRow[]): string[] {
  return [...groups(rows, laneOf)].flatMap(([lane, events]) => {
    const sequences = events.map(({ sequence }) => sequence);
    const rising = sequences.every((sequence, place) => place === 0 || sequence > sequences[place - 1]!);
    return rising ? [] : [`${lane} were handled in the order ${sequences.join(', ')}`];
  });
}

/**
 * Keys of compacted topics whose last record is older than another one: a consumer that starts after the compaction finds it.
 * Records are in the order of their partitions.
 */
export function overtaken(records: readonly TopicRecord[]): string[] {
  const compacted = records.filter(({ topic }) => topicNamed(topic)?.cleanup === 'compact');
  return [...groups(compacted, ({ topic, key }) => `${topic} about ${key}`)].flatMap(([lane, events]) => {
    const [last, newest] = [events.at(-1)!.sequence, Math.max(...events.map(({ sequence }) => sequence))];
    return last === newest ? [] : [`the last record of ${lane} is ${last}, the newest one ${newest}`];
  });
}

/** Types whose count in the ledger differs from the number of events on the topic. */
export function miscounts(records: readonly TopicRecord[], published: ReadonlyMap<string, number>): string[] {
  const onTopics = groups(records, ({ topic, type }) => `${topic} ${type}`);
  return [...new Set([...onTopics.keys(), ...published.keys()])].flatMap((event) => {
    const [there, booked] = [onTopics.get(event)?.length ?? 0, published.get(event) ?? 0];
    return there === booked ? [] : [`${there} ${event} are on the topic, ${booked} in the ledger`];
  });
}

/**
 * Keys whose events a reaction has not handled exactly once and in the order of the topic.
 *
 * @param accounts `service/reaction topic type` of every reaction
 */
export function mismatches(
  records: readonly TopicRecord[],
  rows: readonly HandledRow[],
  accounts: readonly string[],
): string[] {
  const listeners = new Map<string, string[]>();
  for (const account of accounts) {
    const [reaction = '', ...event] = account.split(' ');
    listeners.set(event.join(' '), [...(listeners.get(event.join(' ')) ?? []), reaction]);
  }
  const expected = records.flatMap(({ topic, type, ...event }) =>
    (listeners.get(`${topic} ${type}`) ?? []).map((reaction) => ({ topic, type, ...event, reaction })),
  );
  const [wanted, got] = [groups(expected, laneOf), groups(rows, laneOf)];
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap((lane) => {
    const [should, has] = [wanted.get(lane) ?? [], got.get(lane) ?? []].map((events) =>
      events.map(describe).join(', '),
    );
    return should === has ? [] : [`${lane}: on the topic are ${should || 'none'}, handled are ${has || 'none'}`];
  });
}

function describe({ type, sequence, eventId }: Pick<HandledRow, 'type' | 'sequence' | 'eventId'>): string {
  return `${type.split('.')[2]} ${sequence} (${eventId})`;
}

function laneOf({ reaction, topic, key }: Pick<HandledRow, 'reaction' | 'topic' | 'key'>): string {
  return `events of ${topic} about ${key} in ${reaction}`;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}
