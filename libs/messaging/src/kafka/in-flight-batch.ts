import { Logger } from '../logger.js';
import type { EachBatchPayload } from 'kafkajs';
import type { IncomingRecord, RecordBatch } from '../broker.js';
import { incomingRecord } from './kafka-record.js';
import type { KafkaTimings } from './kafka-timings.js';

export interface Ownership {
  /** Aborts when the member stops. */
  readonly stopping: AbortSignal;
  /** False after a rebalance: from then on nothing of this batch may be committed. */
  readonly isCurrent: () => boolean;
}

const logger = new Logger('KafkaSubscription');

/** A batch in progress: sends heartbeats for the member and commits finished records. */
export class InFlightBatch implements RecordBatch {
  readonly records: readonly IncomingRecord[];
  readonly lag: number;
  readonly signal: AbortSignal;
  private readonly revoked = new AbortController();
  private readonly heartbeatTimer: NodeJS.Timeout;
  private lastHeartbeatAt = performance.now();
  private done = 0;
  private committed = 0;
  private committedAt = performance.now();
  private committing: Promise<void> = Promise.resolve();

  constructor(
    private readonly payload: EachBatchPayload,
    private readonly timings: KafkaTimings,
    private readonly ownership: Ownership,
  ) {
    const { batch } = payload;
    this.records = batch.messages.map((message) => incomingRecord(batch.topic, batch.partition, message));
    this.lag = Math.max(0, Number(batch.offsetLag()));
    this.signal = AbortSignal.any([this.revoked.signal, ownership.stopping]);
    this.heartbeatTimer = setInterval(() => void this.heartbeat(), timings.heartbeatMs / 2);
  }

  readonly progress = (count: number): void => {
    if (count <= this.done) return;
    this.done = count;
    const { commitEveryRecords, commitEveryMs } = this.timings;
    if (count - this.committed >= commitEveryRecords || performance.now() - this.committedAt >= commitEveryMs)
      this.commit();
  };

  /** Commits the remaining offsets and stops the heartbeats. */
  async end(done: number = this.done): Promise<void> {
    this.done = Math.max(this.done, done);
    this.commit();
    await this.committing;
    clearInterval(this.heartbeatTimer);
  }

  /** Pauses the partition; its unfinished records are redelivered afterwards. */
  pausePartition(ms: number): void {
    if (ms <= 0 || this.signal.aborted || !this.ownership.isCurrent()) return;
    const resume = this.payload.pause();
    setTimeout(() => {
      try {
        resume();
      } catch (error) {
        logger.debug({ err: error }, 'the partition is no longer assigned to this member');
      }
    }, ms).unref();
  }

  /** One commit at a time, in order; offsets of this partition only. */
  private commit(): void {
    const { done, payload } = this;
    if (done === this.committed || !this.ownership.isCurrent()) return;
    const { topic, partition } = payload.batch;
    // After the last record, also skip offsets that the client hides, such as transaction markers.
    const last = done === this.records.length ? payload.batch.lastOffset() : payload.batch.messages[done - 1]!.offset;
    const before = this.committed;
    this.committed = done;
    this.committedAt = performance.now();
    payload.resolveOffset(payload.batch.messages[done - 1]!.offset);
    const partitions = [{ partition, offset: String(BigInt(last) + 1n) }];
    this.committing = this.committing
      .then(() =>
        this.ownership.isCurrent() ? payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions }] }) : undefined,
      )
      .catch((error: unknown) => {
        this.committed = Math.min(this.committed, before);
        if (isFenced(error)) this.revoked.abort();
        logger.warn({ err: error, topic }, 'offsets were not committed; these records may be redelivered');
      });
  }

  private async heartbeat(): Promise<void> {
    if (!this.ownership.isCurrent()) {
      clearInterval(this.heartbeatTimer);
      return this.revoked.abort();
    }
    try {
      await this.payload.heartbeat();
      this.lastHeartbeatAt = performance.now();
    } catch (error) {
      const tooLong = performance.now() - this.lastHeartbeatAt > this.timings.sessionTimeoutMs;
      // Until the member rejoins, the partition is still assigned to it: records finished by then can be committed.
      if (isRebalance(error) || isFenced(error) || tooLong) this.revoked.abort();
    }
  }
}

function typeOf(error: unknown): unknown {
  return (error as { type?: unknown } | undefined)?.type;
}

function isRebalance(error: unknown): boolean {
  return typeOf(error) === 'REBALANCE_IN_PROGRESS';
}

/** The group has continued without this member. */
function isFenced(error: unknown): boolean {
  return ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID'].includes(String(typeOf(error)));
}
