import { setTimeout as pause } from 'node:timers/promises';
import type { Topic } from '#contracts';
import type {
  BatchOutcome,
  PartitionRange,
  ReadOptions,
  RecordBatch,
  SubscribeOptions,
  Subscription,
} from '../broker.js';

const pollIntervalMs = 250;
const maxAttempts = 20;

/** The operations that reading stored records needs from a Kafka client. */
export interface HistoryClient {
  /** All partitions of a topic, from this time (or the oldest record) to their ends. */
  rangesOf(topic: string, from: 'earliest' | Date): Promise<PartitionRange[]>;
  /** The committed offsets of the group by `partitionKey`; empty for an unknown group. */
  committed(group: string, topics: readonly string[]): Promise<Map<string, bigint>>;
  /** Sets the offsets of a new group to the start of the ranges. */
  setOffsets(group: string, ranges: readonly PartitionRange[]): Promise<void>;
  removeGroup(group: string): Promise<void>;
  /** Not started yet. */
  subscription(options: SubscribeOptions): Subscription & { start(): Promise<void> };
  /** Whether the request may be retried after this error: a leader or coordinator is moving, loading or missing. */
  isRetriable(error: unknown): boolean;
}

/**
 * Reads through a subscription in a dedicated group, so that crashes, rebalances and pauses are handled as usual. The
 * read is complete when the group has committed every end; records that the broker deletes meanwhile count as read.
 */
export async function readHistory(client: HistoryClient, options: ReadOptions): Promise<void> {
  try {
    await readAll(withRetry(client, options.signal), options);
  } catch (error) {
    if (!options.signal.aborted) throw error;
  }
}

async function readAll(client: HistoryClient, options: ReadOptions): Promise<void> {
  const { group, from, onRemaining, signal } = options;
  const topics = options.topics.map(({ name }) => name);
  const ranges = await rangesOf(client, topics, from);
  const committed = await client.committed(group, topics);
  const count = ranges.reduce((sum, range) => sum + remaining(range, committed.get(partitionKey(range))), 0);
  onRemaining?.(count);
  if (count === 0) {
    if (committed.size > 0) await client.removeGroup(group);
    return;
  }
  if (from !== 'earliest' && committed.size === 0) await client.setOffsets(group, ranges);

  const wanted = new Map(ranges.map((range) => [partitionKey(range), range]));
  const subscription = client.subscription({
    group,
    topics: options.topics,
    handle: (batch) => handleWithin(wanted.get(partitionKey(batch.records[0]!)), batch, options.handle),
  });
  try {
    await untilAborted(subscription.start(), signal);
    while (!signal.aborted && !(await isComplete(client, group, ranges)))
      await pause(pollIntervalMs, undefined, { signal }).catch(() => undefined);
  } finally {
    await subscription.stop();
  }
  if (!signal.aborted) await client.removeGroup(group);
}

/** What the group has not committed. Its offsets are read first: what it commits meanwhile counts as unread. */
export async function unreadRanges(
  client: HistoryClient,
  group: string,
  topics: readonly Topic[],
): Promise<PartitionRange[]> {
  const { signal } = new AbortController();
  const retried = withRetry(client, signal);
  const names = topics.map(({ name }) => name);
  const committed = await retried.committed(group, names);
  return (await rangesOf(retried, names, 'earliest'))
    .map((range) => ({ ...range, begin: max(range.begin, committed.get(partitionKey(range))) }))
    .filter(({ begin, end }) => begin < end);
}

async function rangesOf(
  client: HistoryClient,
  topics: readonly string[],
  from: ReadOptions['from'],
): Promise<PartitionRange[]> {
  if (from === 'earliest' || from instanceof Date)
    return (await Promise.all(topics.map((topic) => client.rangesOf(topic, from)))).flat();
  return [...from];
}

export function partitionKey({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
  return `${topic}/${partition}`;
}

/** Skips records outside the range: the offsets of a new group may be lost, and topics grow meanwhile. */
async function handleWithin(
  range: PartitionRange | undefined,
  batch: RecordBatch,
  handle: ReadOptions['handle'],
): Promise<BatchOutcome> {
  const { records } = batch;
  const { begin, end } = range ?? { begin: 0n, end: 0n };
  const skipped = records.filter(({ offset }) => BigInt(offset) < begin).length;
  const within = records.slice(skipped).filter(({ offset }) => BigInt(offset) < end);
  if (within.length > 0) {
    const progress = (done: number) => batch.progress(skipped + done);
    const { done, ...outcome } = await handle({ ...batch, records: within, progress });
    if (done < within.length) return { done: skipped + done, ...outcome };
  }
  batch.progress(records.length);
  return { done: records.length };
}

async function isComplete(client: HistoryClient, group: string, ranges: readonly PartitionRange[]): Promise<boolean> {
  const committed = await client.committed(group, [...new Set(ranges.map(({ topic }) => topic))]);
  const open = ranges.filter((range) => remaining(range, committed.get(partitionKey(range))) > 0);
  if (open.length === 0) return true;
  const left = await Promise.all(
    [...new Set(open.map(({ topic }) => topic))].map((topic) => client.rangesOf(topic, 'earliest')),
  );
  const lows = new Map(left.flat().map((range) => [partitionKey(range), range.begin]));
  return open.every((range) => (lows.get(partitionKey(range)) ?? 0n) >= range.end);
}

function remaining({ begin, end }: PartitionRange, committed = 0n): number {
  const next = max(begin, committed);
  return next < end ? Number(end - next) : 0;
}

function max(a: bigint, b = 0n): bigint {
  return a > b ? a : b;
}

/** Retries transient errors: a group can be removed only after the broker has noticed that its last member left. */
function withRetry(client: HistoryClient, signal: AbortSignal): HistoryClient {
  const call = <T>(work: () => Promise<T>) =>
    retry(
      () => untilAborted(work(), signal),
      (error) => !signal.aborted && client.isRetriable(error),
    );
  return {
    rangesOf: (topic, from) => call(() => client.rangesOf(topic, from)),
    committed: (group, topics) => call(() => client.committed(group, topics)),
    setOffsets: (group, ranges) => call(() => client.setOffsets(group, ranges)),
    removeGroup: (group) => call(() => client.removeGroup(group)),
    subscription: (options) => client.subscription(options),
    isRetriable: (error) => client.isRetriable(error),
  };
}

async function retry<T>(call: () => Promise<T>, isRetriable: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt === maxAttempts || !isRetriable(error)) throw error;
    }
    await pause(pollIntervalMs);
  }
}

/** Waits no longer for a client that gives no answer. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: settled.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    settled.abort();
  }
}
