import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { SubscribeOptions, Subscription } from '../broker.js';
import { InFlightBatch } from './in-flight-batch.js';
import type { KafkaTimings } from './kafka-timings.js';

const concurrentPartitions = 4;

/**
 * One member of a consumer group. Commits offsets explicitly, never beyond an unfinished record; pauses a partition
 * whose records cannot be handled now; replaces the client whenever it fails.
 */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;
  /**
   * The client's run; the client never restarts itself, since it would count the errors of weeks against one retry
   * budget.
   */
  private run: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  /** Resolves when the client has disconnected, even if `stop` did not wait for its batches in flight. */
  disconnected: Promise<void> | undefined;
  /** Incremented by every rebalance: batches of an earlier generation must not commit. */
  private generation = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: SubscribeOptions,
    private readonly timings: KafkaTimings,
  ) {}

  start(): Promise<void> {
    this.run = this.startClient();
    return this.run;
  }

  stop(): Promise<void> {
    this.stopped ??= this.leave();
    return this.stopped;
  }

  private async startClient(): Promise<void> {
    const { group, topics, events } = this.options;
    const consumer = this.kafka.consumer({
      groupId: group,
      sessionTimeout: this.timings.sessionTimeoutMs,
      heartbeatInterval: this.timings.heartbeatMs,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      readUncommitted: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 10, restartOnFailure: async () => false },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.generation++;
      events?.assigned(
        Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
          partitions.map((partition) => ({ topic, partition })),
        ),
      );
    });
    consumer.on(consumer.events.FETCH, () => events?.polled());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.logger.error({ err: payload.error, group }, 'the Kafka consumer failed and is being replaced');
      this.run = this.replace(consumer);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map((topic) => topic.name), fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: concurrentPartitions,
      eachBatch: (payload) => this.eachBatch(payload),
    });
  }

  /** Retries without limit: a member that is lost silently would be worse. */
  private async replace(failed: Consumer): Promise<void> {
    const { signal } = this.stopping;
    this.generation++;
    this.options.events?.lost();
    await failed.disconnect().catch(() => undefined);
    while (!signal.aborted) {
      await pause(this.timings.replaceAfterMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.startClient();
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'the Kafka consumer could not be restarted; retrying');
        await this.consumer?.disconnect().catch(() => undefined);
      }
    }
  }

  private async leave(): Promise<void> {
    this.stopping.abort();
    this.disconnected = this.run.catch(() => undefined).then(() => this.consumer?.disconnect());
    const deadline = new AbortController();
    const timeout = pause(this.timings.stopWithinMs, 'late', { signal: deadline.signal, ref: false });
    try {
      if ((await Promise.race([this.disconnected, timeout])) === 'late') {
        // Stops heartbeats and commits: the other members take over when the session expires.
        this.generation++;
        this.logger.warn(
          { group: this.options.group },
          'the batches in flight did not finish in time; their records are redelivered',
        );
      }
    } finally {
      deadline.abort();
    }
  }

  /** Never throws: the client would stop all partitions because of an error of one. */
  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { generation } = this;
    const batch = new InFlightBatch(payload, this.timings, {
      stopping: this.stopping.signal,
      isCurrent: () => generation === this.generation,
    });
    try {
      const { done, retryAfterMs } = await this.options.handle(batch);
      await batch.end(done);
      if (done < batch.records.length) batch.pausePartition(retryAfterMs ?? 0);
    } catch (error) {
      this.logger.error(
        { err: error, topic: payload.batch.topic },
        'a record handler threw an error; the records are redelivered',
      );
      await batch.end();
      batch.pausePartition(this.timings.pauseAfterErrorMs);
    }
  }
}
