import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { SubscribeOptions, Subscription } from '../broker.js';
import { InFlightBatch } from './in-flight-batch.js';
import type { KafkaTimings } from './kafka-timings.js';

const concurrentPartitions = 4;

/**
 * One member of a consumer group. Offsets are committed by hand, never past a record that is not done; a partition whose
 * records cannot be done now is paused; the client is replaced whenever it gives up.
 */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;
  /** The run of the client; it is never restarted by itself, since it would count errors of weeks against one budget. */
  private run: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  /** Resolves when the client is gone, also when `stop` did not wait for what it had in hand. */
  gone: Promise<void> | undefined;
  /** Counts how often the group was shared out: what was given before the last time is ours no longer. */
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
      this.logger.error({ err: payload.error, group }, 'the Kafka consumer gave up and is replaced');
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

  /** A member that is silently gone would be worse than any number of tries. */
  private async replace(gone: Consumer): Promise<void> {
    const { signal } = this.stopping;
    this.generation++;
    this.options.events?.lost();
    await gone.disconnect().catch(() => undefined);
    while (!signal.aborted) {
      await pause(this.timings.replaceAfterMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.startClient();
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'the Kafka consumer could not be started again; trying on');
        await this.consumer?.disconnect().catch(() => undefined);
      }
    }
  }

  private async leave(): Promise<void> {
    this.stopping.abort();
    this.gone = this.run.catch(() => undefined).then(() => this.consumer?.disconnect());
    const deadline = new AbortController();
    const timeout = pause(this.timings.stopWithinMs, 'late', { signal: deadline.signal, ref: false });
    try {
      if ((await Promise.race([this.gone, timeout])) === 'late') {
        // No more signs of life and no commits: the others take over when the session ends.
        this.generation++;
        this.logger.warn({ group: this.options.group }, 'what is in hand takes too long; it is left, and comes again');
      }
    } finally {
      deadline.abort();
    }
  }

  /** Never throws: the client would stop all partitions for an error of one. */
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
      this.logger.error({ err: error, topic: payload.batch.topic }, 'a handler of records failed; they come again');
      await batch.end();
      batch.pausePartition(this.timings.pauseAfterErrorMs);
    }
  }
}
