import { setTimeout as pause } from 'node:timers/promises';
import type { BatchOutcome, ReadOptions, RecordBatch, SubscribeOptions, Subscription } from '../broker.js';

const pollIntervalMs = 250;
const maxAttempts = 20;

/** Where a partition's reading begins and where it ends; the record at the end itself is not part of it. */
export interface PartitionRange {
  readonly topic: string;
  readonly partition: number;
  readonly begin: bigint;
  readonly end: bigint;
}

/** What a Kafka client must be able to do so that what is kept can be read by it. */
export interface HistoryClient {
  /** All partitions of a topic, from this moment (or the oldest record) to their ends. */
  rangesOf(topic: string, from: ReadOptions['from']): Promise<PartitionRange[]>;
  /** What the group has committed, by `placeOf`; nothing of a group that is not there. */
  committed(group: string, topics: readonly string[]): Promise<Map<string, bigint>>;
  /** Lets a group that is not there begin where the spans do. */
  setOffsets(group: string, ranges: readonly PartitionRange[]): Promise<void>;
  removeGroup(group: string): Promise<void>;
  /** Not begun yet. */
  subscription(options: SubscribeOptions): Subscription & { start(): Promise<void> };
  /** Whether the client may be asked again after this: a leader or a coordinator is just moving, loading, not there. */
  isRetriable(error: unknown): boolean;
}

/**
 * Reads by a subscription in a group of its own, so that crashes, rebalances and rests are dealt with as everywhere. It
 * is over when the group has committed every end; what the broker has thrown away meanwhile nobody waits for.
 */
export async function readHistory(rawClient: HistoryClient, options: ReadOptions): Promise<void> {
  const { group, from, onRemaining, signal } = options;
  const topics = options.topics.map(({ name }) => name);
  const client = withRetry(rawClient);
  const ranges = (await Promise.all(topics.map((topic) => client.rangesOf(topic, from)))).flat();
  const committed = await client.committed(group, topics);
  const count = ranges.reduce((sum, range) => sum + remaining(range, committed.get(partitionKey(range))), 0);
  onRemaining?.(count);
  if (count === 0) {
    if (committed.size > 0) await client.removeGroup(group);
    return;
  }
  if (from !== 'earliest' && committed.size === 0) await client.setOffsets(group, ranges);

  const ends = new Map(ranges.map((range) => [partitionKey(range), range.end]));
  const subscription = client.subscription({
    group,
    topics: options.topics,
    handle: (batch) => handleUpTo(ends.get(partitionKey(batch.records[0]!)) ?? 0n, batch, options.handle),
  });
  try {
    await subscription.start();
    while (!signal.aborted && !(await isComplete(client, group, ranges)))
      await pause(pollIntervalMs, undefined, { signal }).catch(() => undefined);
  } finally {
    await subscription.stop();
  }
  if (!signal.aborted) await client.removeGroup(group);
}

export function partitionKey({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
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
  const next = committed > begin ? committed : begin;
  return next < end ? Number(end - next) : 0;
}

/** A group can be removed only when its last member has left, which the broker may notice a moment later. */
function withRetry(client: HistoryClient): HistoryClient {
  const call = <T>(work: () => Promise<T>) => retry(work, (error) => client.isRetriable(error));
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
