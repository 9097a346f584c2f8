import { randomUUID } from 'node:crypto';
import type { Topic } from '#contracts';
import type { BatchOutcome, IncomingRecord, MessageBroker, OutgoingRecord, RecordBatch } from './broker.js';

export interface Conformant {
  readonly make: () => MessageBroker;
  /** Whether records are stored, so that a group that comes later hears of them. */
  readonly storesHistory: boolean;
  /** After so long without a sign of life the brokers that `make` gives take a member for dead, where they do so at all. */
  readonly sessionTimeoutMs?: number;
  /** The names of all consumer groups, where there is somebody to ask. */
  readonly groups?: () => Promise<readonly string[]>;
}

export const topicFor = (name: string): Topic => ({
  name: `registry.${name}-${randomUUID().slice(0, 8)}.v1`,
  owner: 'registry',
  partitions: 3,
  cleanup: 'delete',
  retentionMs: 3_600_000,
  maxRecordBytes: 100_000,
});

export const recordOf = (
  topic: Topic,
  key: string,
  text: string,
  headers: Record<string, string> = {},
): OutgoingRecord => ({
  topic,
  key,
  value: Buffer.from(text),
  headers,
});

export const texts = (records: readonly IncomingRecord[]) => records.map(({ value }) => value?.toString());

/** Subscribes and keeps every record that is done. */
export async function subscribeTo(
  broker: MessageBroker,
  topic: Topic,
  group: string,
  outcome: (batch: RecordBatch) => Promise<BatchOutcome> | BatchOutcome = ({ records }) => ({ done: records.length }),
) {
  const received: IncomingRecord[] = [];
  const handle = async (batch: RecordBatch) => {
    const result = await outcome(batch);
    received.push(...batch.records.slice(0, result.done));
    batch.progress(result.done);
    return result;
  };
  return { received, subscription: await broker.subscribe({ group, topics: [topic], handle }) };
}
