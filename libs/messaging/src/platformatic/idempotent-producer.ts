import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterMetadata, Producer } from './kafka-client.js';
import type { OutgoingRecord } from '../broker.js';
import { ByteWriter } from './byte-writer.js';
import { type Address, clientOptions, guardConnections, isTransient, retryDelayMs } from './client.js';
import { hashOfKey } from './key-hash.js';
import { type PartitionBatch, produce } from './produce-request.js';
import { encodeBatch } from './record-batch.js';

const maxRetries = 8;
const answerWithinMs = 30_000;
const maxSequence = 0x7fff_ffff;

/** Records of one partition; those before `sent` have been acknowledged. */
interface PartitionRecords {
  readonly topic: string;
  readonly partition: number;
  readonly maxBytes: number;
  readonly records: OutgoingRecord[];
  sent: number;
}

/**
 * An idempotent producer that encodes its batches itself. Connections, metadata and the producer id are those of the client.
 * Send one call at a time, and none after one that has failed: the sequence numbers of its batches are used.
 */
export class IdempotentProducer {
  private readonly writer = new ByteWriter();
  private readonly sequences = new Map<string, number>();

  private constructor(
    private readonly client: Producer,
    private readonly id: { readonly producerId: bigint; readonly producerEpoch: number },
  ) {}

  static async connect(address: Address): Promise<IdempotentProducer> {
    const options = { ...clientOptions(address), idempotent: true, retries: maxRetries, autocreateTopics: false };
    const client = guardConnections(new Producer(options));
    try {
      return new IdempotentProducer(client, await client.initIdempotentProducer({}));
    } catch (error) {
      await client.close().catch(() => undefined);
      throw error;
    }
  }

  /** Resolves when all in-sync replicas have the records; rejects when that is unknown. */
  async send(records: readonly OutgoingRecord[]): Promise<void> {
    const partitions = partitioned(records, await this.metadata(new Set(records.map(({ topic }) => topic.name))));
    for (let left = partitions; left.length > 0; left = left.filter((each) => each.sent < each.records.length)) {
      this.writer.clear();
      await this.deliver(left.map((each) => this.nextBatch(each)));
    }
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private nextBatch(of: PartitionRecords): PartitionBatch {
    const { topic, partition, records, maxBytes } = of;
    const name = `${topic}:${partition}`;
    const baseSequence = this.sequences.get(name) ?? 0;
    const { batch, count } = encodeBatch(this.writer, records, of.sent, maxBytes, { ...this.id, baseSequence });
    this.sequences.set(name, (baseSequence + count) & maxSequence);
    of.sent += count;
    return { topic, partition, batch };
  }

  /** Repeats what was not acknowledged as it is: the broker stores a batch that it has already only once. */
  private async deliver(batches: readonly PartitionBatch[]): Promise<void> {
    let left = batches;
    for (let attempt = 1; ; attempt++) {
      const failures = await this.attempt(left);
      if (failures.length === 0) return;
      const final = failures.find(({ error }) => !isTransient(error)) ?? failures[0]!;
      if (this.client.closed || attempt > maxRetries || !isTransient(final.error)) throw final.error;
      left = failures.flatMap((failure) => failure.batches);
      this.client.clearMetadata();
      await pause(retryDelayMs(attempt));
    }
  }

  /** Sends one request to each leader. */
  private async attempt(batches: readonly PartitionBatch[]) {
    const { topics } = await this.metadata(new Set(batches.map(({ topic }) => topic)));
    const byLeader = new Map<number, PartitionBatch[]>();
    for (const batch of batches) {
      const { leader } = topics.get(batch.topic)!.partitions[batch.partition]!;
      const together = byLeader.get(leader);
      if (together) together.push(batch);
      else byLeader.set(leader, [batch]);
    }
    const failures: { readonly error: unknown; readonly batches: readonly PartitionBatch[] }[] = [];
    await Promise.all(
      [...byLeader].map(async ([leader, together]) => {
        try {
          const connections = await this.client.connectToBrokers([leader]);
          await produce(connections.get(leader), together, answerWithinMs);
        } catch (error) {
          failures.push({ error, batches: together });
        }
      }),
    );
    return failures;
  }

  private metadata(topics: ReadonlySet<string>): Promise<ClusterMetadata> {
    return this.client.metadata({ topics: [...topics], autocreateTopics: false });
  }
}

function partitioned(records: readonly OutgoingRecord[], { topics }: ClusterMetadata): PartitionRecords[] {
  const partitions = new Map<string, PartitionRecords>();
  for (const record of records) {
    const { name: topic, maxRecordBytes: maxBytes } = record.topic;
    const partition = hashOfKey(Buffer.from(record.key)) % topics.get(topic)!.partitionsCount;
    const name = `${topic}:${partition}`;
    const known = partitions.get(name);
    if (known) known.records.push(record);
    else partitions.set(name, { topic, partition, maxBytes, records: [record], sent: 0 });
  }
  return [...partitions.values()];
}
