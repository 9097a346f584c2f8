import { setTimeout as pause } from 'node:timers/promises';
import type { BatchOutcome, ReadOptions, RecordBatch, SubscribeOptions, Subscription } from '../broker.js';

const lookEveryMs = 250;
const tries = 20;

/** Where a partition's reading begins and where it ends; the record at the end itself is not part of it. */
export interface Span {
  readonly topic: string;
  readonly partition: number;
  readonly begin: bigint;
  readonly end: bigint;
}

/** What a Kafka client must be able to do so that what is kept can be read by it. */
export interface HistoryClient {
  /** All partitions of a topic, from this moment (or the oldest record) to their ends. */
  spansOf(topic: string, from: ReadOptions['from']): Promise<Span[]>;
  /** What the group has committed, by `placeOf`; nothing of a group that is not there. */
  committed(group: string, topics: readonly string[]): Promise<Map<string, bigint>>;
  /** Lets a group that is not there begin where the spans do. */
  place(group: string, spans: readonly Span[]): Promise<void>;
  removeGroup(group: string): Promise<void>;
  /** Not begun yet. */
  subscription(options: SubscribeOptions): Subscription & { start(): Promise<void> };
  /** Whether the client may be asked again after this: a leader or a coordinator is just moving, loading, not there. */
  mayPass(error: unknown): boolean;
}

/**
 * Reads by a subscription in a group of its own, so that crashes, rebalances and rests are dealt with as everywhere. It
 * is over when the group has committed every end; what the broker has thrown away meanwhile nobody waits for.
 */
export async function readKept(given: HistoryClient, options: ReadOptions): Promise<void> {
  const { group, from, onAhead, signal } = options;
  const topics = options.topics.map(({ name }) => name);
  const client = patient(given);
  const spans = (await Promise.all(topics.map((topic) => client.spansOf(topic, from)))).flat();
  const committed = await client.committed(group, topics);
  const count = spans.reduce((sum, span) => sum + ahead(span, committed.get(placeOf(span))), 0);
  onAhead?.(count);
  if (count === 0) {
    if (committed.size > 0) await client.removeGroup(group);
    return;
  }
  if (from !== 'earliest' && committed.size === 0) await client.place(group, spans);

  const ends = new Map(spans.map((span) => [placeOf(span), span.end]));
  const subscription = client.subscription({
    group,
    topics: options.topics,
    handle: (batch) => handleUpTo(ends.get(placeOf(batch.records[0]!)) ?? 0n, batch, options.handle),
  });
  try {
    await subscription.start();
    while (!signal.aborted && !(await isOver(client, group, spans)))
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  } finally {
    await subscription.stop();
  }
  if (!signal.aborted) await client.removeGroup(group);
}

export function placeOf({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
  return `${topic}/${partition}`;
}

/** Records after the end are somebody else's: they are passed over. */
async function handleUpTo(end: bigint, batch: RecordBatch, handle: ReadOptions['handle']): Promise<BatchOutcome> {
  const { records } = batch;
  const within = records.filter(({ offset }) => BigInt(offset) < end);
  const outcome = within.length > 0 ? await handle({ ...batch, records: within }) : { done: 0 };
  if (outcome.done < within.length) return outcome;
  batch.progress(records.length);
  return { done: records.length };
}

async function isOver(client: HistoryClient, group: string, spans: readonly Span[]): Promise<boolean> {
  const committed = await client.committed(group, [...new Set(spans.map(({ topic }) => topic))]);
  const open = spans.filter((span) => ahead(span, committed.get(placeOf(span))) > 0);
  if (open.length === 0) return true;
  const left = await Promise.all(
    [...new Set(open.map(({ topic }) => topic))].map((topic) => client.spansOf(topic, 'earliest')),
  );
  const lows = new Map(left.flat().map((span) => [placeOf(span), span.begin]));
  return open.every((span) => (lows.get(placeOf(span)) ?? 0n) >= span.end);
}

function ahead({ begin, end }: Span, committed = 0n): number {
  const next = committed > begin ? committed : begin;
  return next < end ? Number(end - next) : 0;
}

/** A group can be removed only when its last member has left, which the broker may notice a moment later. */
function patient(client: HistoryClient): HistoryClient {
  const ask = <T>(work: () => Promise<T>) => patiently(work, (error) => client.mayPass(error));
  return {
    spansOf: (topic, from) => ask(() => client.spansOf(topic, from)),
    committed: (group, topics) => ask(() => client.committed(group, topics)),
    place: (group, spans) => ask(() => client.place(group, spans)),
    removeGroup: (group) => ask(() => client.removeGroup(group)),
    subscription: (options) => client.subscription(options),
    mayPass: (error) => client.mayPass(error),
  };
}

async function patiently<T>(ask: () => Promise<T>, mayPass: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === tries || !mayPass(error)) throw error;
    }
    await pause(lookEveryMs);
  }
}
