import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import type { BatchOutcome, ReadOptions, RecordBatch } from '../broker.js';
import { KafkaSubscription } from './kafka-subscription.js';
import type { KafkaTimings } from './kafka-timings.js';

const lookEveryMs = 250;
const tries = 20;

/** Where a partition's reading begins and where it ends; the record at the end itself is not part of it. */
interface Span {
  readonly topic: string;
  readonly partition: number;
  readonly begin: bigint;
  readonly end: bigint;
}

/**
 * Reads by a subscription in a group of its own, so that crashes, rebalances and rests are dealt with as everywhere. It
 * is over when the group has committed every end; what the broker has thrown away meanwhile nobody waits for.
 */
export async function readHistory(
  kafka: Kafka,
  admin: Admin,
  options: ReadOptions,
  timings: KafkaTimings,
): Promise<void> {
  const { group, topics, from, onAhead, signal } = options;
  const spans = (await Promise.all(topics.map(({ name }) => spansOf(admin, name, from)))).flat();
  const committed = await committedOffsets(admin, options);
  const count = spans.reduce((sum, span) => sum + ahead(span, committed.get(placeOf(span))), 0);
  onAhead?.(count);
  if (count === 0) {
    if (committed.size > 0) await removeGroup(admin, group);
    return;
  }
  if (from !== 'earliest' && committed.size === 0) await placeGroup(admin, group, spans);

  const ends = new Map(spans.map((span) => [placeOf(span), span.end]));
  const subscription = new KafkaSubscription(
    kafka,
    {
      group,
      topics,
      handle: (batch) => handleUpTo(ends.get(placeOf(batch.records[0]!)) ?? 0n, batch, options.handle),
    },
    timings,
  );
  try {
    await subscription.start();
    while (!signal.aborted && !(await isOver(admin, options, spans)))
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  } finally {
    await subscription.stop();
  }
  if (!signal.aborted) await removeGroup(admin, group);
}

async function spansOf(admin: Admin, topic: string, from: ReadOptions['from']): Promise<Span[]> {
  const offsets = await patiently(() => admin.fetchTopicOffsets(topic));
  const begins =
    from === 'earliest' ? [] : await patiently(() => admin.fetchTopicOffsetsByTimestamp(topic, from.getTime()));
  return offsets.map(({ partition, low, high }) => {
    const begin = begins.find((one) => one.partition === partition)?.offset ?? low;
    return { topic, partition, begin: BigInt(begin), end: BigInt(high) };
  });
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

async function isOver(admin: Admin, options: ReadOptions, spans: readonly Span[]): Promise<boolean> {
  const committed = await committedOffsets(admin, options);
  const open = spans.filter((span) => ahead(span, committed.get(placeOf(span))) > 0);
  if (open.length === 0) return true;
  const left = await Promise.all(
    [...new Set(open.map(({ topic }) => topic))].map((topic) => spansOf(admin, topic, 'earliest')),
  );
  const lows = new Map(left.flat().map((span) => [placeOf(span), span.begin]));
  return open.every((span) => (lows.get(placeOf(span)) ?? 0n) >= span.end);
}

function ahead({ begin, end }: Span, committed = 0n): number {
  const next = committed > begin ? committed : begin;
  return next < end ? Number(end - next) : 0;
}

async function committedOffsets(admin: Admin, { group, topics }: ReadOptions): Promise<Map<string, bigint>> {
  const offsets = await patiently(() => admin.fetchOffsets({ groupId: group, topics: topics.map(({ name }) => name) }));
  return new Map(
    offsets.flatMap(({ topic, partitions }) =>
      partitions
        .filter(({ offset }) => Number(offset) >= 0)
        .map(({ partition, offset }) => [placeOf({ topic, partition }), BigInt(offset)] as const),
    ),
  );
}

async function placeGroup(admin: Admin, groupId: string, spans: readonly Span[]): Promise<void> {
  for (const topic of new Set(spans.map((span) => span.topic))) {
    const partitions = spans
      .filter((span) => span.topic === topic)
      .map(({ partition, begin }) => ({ partition, offset: String(begin) }));
    await admin.setOffsets({ groupId, topic, partitions });
  }
}

/** A group can be removed only when its last member has left, which the broker may notice a moment later. */
async function removeGroup(admin: Admin, group: string): Promise<void> {
  await patiently(() => admin.deleteGroups([group]));
}

/** kafkajs asks for offsets only once, also when a partition's leader or a group's coordinator is just moving or loading. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === tries || !(error instanceof kafkajs.KafkaJSError)) throw error;
    }
    await pause(lookEveryMs);
  }
}

function placeOf({ topic, partition }: { topic: string; partition: number }): string {
  return `${topic}/${partition}`;
}
