import { randomUUID } from 'node:crypto';
import type { Topic } from '#contracts';
import type { BatchOutcome, IncomingRecord, MessageBroker, OutgoingRecord, RecordBatch } from './broker.js';

export interface Conformant {
  readonly make: () => MessageBroker;
  /** Whether the broker stores records, so that a group that joins later receives them. */
  readonly storesHistory: boolean;
  /**
   * Session timeout of the brokers that `make` creates: without heartbeats for this time a member is removed from its
   * group.
   */
  readonly sessionTimeoutMs?: number;
  /** The names of all consumer groups, if the broker can list them. */
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

/** Subscribes and collects every finished record. */
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
