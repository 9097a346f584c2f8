import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { SubscribeOptions, Subscription } from '../broker.js';
import { incomingRecord } from './kafka-record.js';

/** A member that was killed is noticed after so long, and its partitions go to the others. */
const sessionTimeoutMs = 10_000;
const heartbeatMs = 1_000;
const commitEveryMs = 200;
const restartAfterMs = 2_000;
const partitionsAtOnce = 4;

/**
 * One member of a consumer group. Offsets are committed by hand, never past a record that is not done; a partition whose
 * records cannot be done now is paused; the client is replaced when it gives up.
 */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: SubscribeOptions,
  ) {}

  async start(): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: this.options.group,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: heartbeatMs,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      readUncommitted: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 10, restartOnFailure: async () => true },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.logger.error({ err: payload.error, restart: payload.restart }, 'the Kafka consumer stopped');
      if (!payload.restart) void this.replace(consumer);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: this.options.topics.map((topic) => topic.name), fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (payload) => this.eachBatch(payload),
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.consumer?.disconnect();
  }

  /** kafkajs ends for good on errors that it holds to be ours; a member that is silently gone would be worse than a loop. */
  private async replace(gone: Consumer): Promise<void> {
    await gone.disconnect().catch(() => undefined);
    while (!this.stopping.signal.aborted) {
      await pause(restartAfterMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        await this.start();
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'the Kafka consumer could not be started again; trying on');
        await this.consumer?.disconnect().catch(() => undefined);
      }
    }
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const revoked = new AbortController();
    const signal = AbortSignal.any([revoked.signal, this.stopping.signal]);
    const beat = setInterval(() => {
      if (!payload.isRunning() || payload.isStale()) revoked.abort();
      else payload.heartbeat().catch(() => revoked.abort());
    }, heartbeatMs / 2);

    const { messages } = batch;
    let committedAt = performance.now();
    const commit = async () => {
      if (revoked.signal.aborted || payload.isStale()) return;
      committedAt = performance.now();
      await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets()).catch((error: unknown) => {
        this.logger.warn({ err: error, topic: batch.topic }, 'offsets not committed; these records may come again');
      });
    };
    try {
      const { done, retryAfterMs } = await this.options.handle({
        records: messages.map((message) => incomingRecord(batch.topic, batch.partition, message)),
        signal,
        progress: (count) => {
          payload.resolveOffset(messages[count - 1]!.offset);
          if (performance.now() - committedAt > commitEveryMs) void commit();
        },
      });
      await commit();
      if (done < messages.length) this.rest(payload, retryAfterMs ?? 0);
    } finally {
      clearInterval(beat);
    }
  }

  /** The rest of the batch was not done; it comes again when the partition goes on. */
  private rest(payload: EachBatchPayload, ms: number): void {
    if (ms <= 0) return;
    const resume = payload.pause();
    setTimeout(() => {
      try {
        resume();
      } catch (error) {
        this.logger.debug({ err: error }, 'the partition is no longer ours');
      }
    }, ms).unref();
  }
}
