import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import pLimit from 'p-limit';
import type { Consumer, fetchV17, GroupAssignment, ResponseError } from './kafka-client.js';
import type { SubscribeOptions } from '../broker.js';
import { Signal } from '../outbox/signal.js';
import { isStale, hasErrorCode } from './client.js';
import { Partition } from './partition.js';
import { incomingRecords, offsetAfter } from './platformatic-record.js';

const concurrentPartitions = 4;
const maxPollMs = 200;
const bytesPerPartition = 1_048_576;
const bytesPerPoll = 10 * bytesPerPartition;
const pauseAfterFailureMs = 500;
/** https://kafka.apache.org/43/design/protocol/#error-codes */
const offsetOutOfRange = 1;
const oldest = -2n;

/** The two clients of a member: long polls must not delay heartbeats and commits. */
export interface Clients {
  readonly consumer: Consumer;
  readonly fetcher: Consumer;
}

/** The partitions of one member in one generation of its group, from the assignment to the revocation. */
export class Assignment {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly ending = new AbortController();
  private readonly signal = new Signal();
  private readonly polling = new Set<number>();
  private partitions: Partition[] = [];
  private running: Promise<void> = Promise.resolve();
  private committing: Promise<void> = Promise.resolve();
  private revoked = false;
  /** After a failed poll partitions are fetched one by one, so that a faulty one cannot starve the others. */
  private oneByOne = false;

  constructor(
    private readonly clients: Clients,
    private readonly assigned: readonly GroupAssignment[],
    private readonly options: SubscribeOptions,
  ) {}

  get ended(): boolean {
    return this.ending.signal.aborted;
  }

  /** Starts at the committed offsets, after the work of the previous assignment has ended. */
  start(before: Promise<void>): void {
    this.running = before.then(() => this.run());
  }

  /** Starts and commits nothing more; resolves when no work is in progress. */
  revoke(): Promise<void> {
    this.revoked = true;
    return this.end();
  }

  /** Finishes and commits the batches in flight. */
  async finish(): Promise<void> {
    await this.end();
    await this.commit();
  }

  /** Commits finished records, one request at a time. */
  commit(): Promise<void> {
    this.committing = this.committing.then(() => this.commitNow());
    return this.committing;
  }

  private async end(): Promise<void> {
    this.ending.abort();
    this.signal.notify();
    await this.running;
    await Promise.all(this.partitions.map(({ idle }) => idle));
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        if (this.partitions.length === 0) this.partitions = await this.loadPartitions();
        await this.pollLeaders();
        await this.signal.wait(maxPollMs);
      } catch (error) {
        await this.failed(error);
      }
    }
    while (this.polling.size > 0) await this.signal.wait(maxPollMs);
  }

  private async loadPartitions(): Promise<Partition[]> {
    const { consumer } = this.clients;
    const topics = this.assigned.filter(({ partitions }) => partitions.length > 0);
    if (topics.length === 0) return [];
    const committed = await consumer.listCommittedOffsets({ topics });
    const first = await consumer.listOffsets({ topics: topics.map(({ topic }) => topic), timestamp: oldest });
    const limit = pLimit(concurrentPartitions);
    const onCapacity = () => this.signal.notify();
    const work = { signal: this.ending.signal, handle: this.options.handle, limit, onCapacity };
    return topics.flatMap(({ topic, partitions }) =>
      partitions.map((index) => {
        const known = committed.get(topic)?.[index] ?? -1n;
        return new Partition(topic, index, known >= 0n ? known : first.get(topic)![index]!, work);
      }),
    );
  }

  /** Polls every leader of a partition that can take records and that is not being polled. */
  private async pollLeaders(): Promise<void> {
    const fetchable = this.partitions.filter((partition) => partition.fetchable);
    if (fetchable.length === 0) return;
    const topics = [...new Set(fetchable.map(({ topic }) => topic))];
    const metadata = await this.clients.fetcher.metadata({ topics });
    const byLeader = new Map<number, { partition: Partition; topicId: string }[]>();
    for (const partition of fetchable) {
      const topic = metadata.topics.get(partition.topic);
      const leader = topic?.partitions[partition.index]?.leader ?? -1;
      if (!topic || leader < 0 || this.polling.has(leader)) continue;
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), { partition, topicId: topic.id }]);
    }
    for (const [leader, wanted] of byLeader) void this.pollLeader(leader, wanted);
  }

  private async pollLeader(leader: number, wanted: { partition: Partition; topicId: string }[]): Promise<void> {
    this.polling.add(leader);
    try {
      const rounds = this.oneByOne ? wanted.map((one) => [one]) : [wanted];
      for (const round of rounds) await this.poll(leader, round).catch((error: unknown) => this.failed(error));
      if (rounds.length > 1) this.oneByOne = false;
    } finally {
      this.polling.delete(leader);
      this.signal.notify();
    }
  }

  private async poll(node: number, wanted: readonly { partition: Partition; topicId: string }[]): Promise<void> {
    if (this.ended) return;
    const topics = wanted.map(({ topicId, partition: { index, position } }) => ({
      topicId,
      partitions: [
        {
          partition: index,
          fetchOffset: position,
          partitionMaxBytes: bytesPerPartition,
          currentLeaderEpoch: -1,
          lastFetchedEpoch: -1,
        },
      ],
    }));
    const bounds = { maxWaitTime: maxPollMs, minBytes: 1, maxBytes: bytesPerPoll };
    let failure: unknown;
    const response = await this.clients.fetcher.fetch({ node, topics, ...bounds }).catch((error: unknown) => {
      failure = error;
      // One partition may fail while others return records.
      return (error as ResponseError & { response?: fetchV17.FetchResponse }).response;
    });
    if (response) this.options.events?.polled();
    for (const { topicId, partitions } of response?.responses ?? [])
      for (const { partitionIndex, errorCode, highWatermark, records = [] } of partitions) {
        const found = wanted.find((one) => one.topicId === topicId && one.partition.index === partitionIndex);
        if (!found || this.ended) continue;
        const { partition } = found;
        const next = offsetAfter(records);
        if (errorCode === 0 && next !== undefined && next > partition.position)
          partition.enqueue(
            incomingRecords(partition.topic, partition.index, partition.position, records),
            next,
            highWatermark,
          );
        else if (errorCode === offsetOutOfRange) await this.skipLost(partition);
      }
    if (failure !== undefined && !hasErrorCode(failure, 'OFFSET_OUT_OF_RANGE')) throw failure;
  }

  private async skipLost(partition: Partition): Promise<void> {
    const { topic, index } = partition;
    const offsets = await this.clients.fetcher.listOffsets({ topics: [topic], timestamp: oldest });
    partition.skipTo(offsets.get(topic)![index]!);
  }

  private async failed(reason: unknown): Promise<void> {
    if (this.ended) return;
    this.logger.warn({ err: reason }, 'fetching records failed; retrying');
    this.oneByOne = true;
    if (isStale(reason)) for (const client of Object.values(this.clients) as Consumer[]) client.clearMetadata();
    await pause(pauseAfterFailureMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  private async commitNow(): Promise<void> {
    const changed = this.partitions.flatMap((partition) => {
      const offset = partition.uncommitted;
      return offset === undefined ? [] : [{ partition, offset }];
    });
    if (changed.length === 0 || this.revoked) return;
    const offsets = changed.map(({ partition: { topic, index }, offset }) => ({
      topic,
      partition: index,
      offset,
      leaderEpoch: -1,
    }));
    try {
      await this.clients.consumer.commit({ offsets });
      for (const { partition, offset } of changed) partition.markCommitted(offset);
    } catch (error) {
      this.logger.warn({ err: error }, 'offsets were not committed; these records may be redelivered');
    }
  }
}
