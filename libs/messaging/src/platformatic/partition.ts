import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import type { LimitFunction } from 'p-limit';
import type { IncomingRecord, SubscribeOptions } from '../broker.js';

/** Number of fetched batches, including the one in progress. */
const batchesAhead = 2;
const pauseAfterThrowMs = 1_000;

export interface PartitionWork {
  readonly signal: AbortSignal;
  readonly handle: SubscribeOptions['handle'];
  /** Limits how many partitions are processed concurrently. */
  readonly limit: LimitFunction;
  readonly onCapacity: () => void;
}

/** One assigned partition: processes fetched records batch by batch, one at a time. */
export class Partition {
  private readonly logger = new Logger('KafkaSubscription');
  private queue: Promise<void> = Promise.resolve();
  private batches = 0;
  private committed: bigint;
  private done: bigint;

  /** @param position the offset to fetch next */
  constructor(
    readonly topic: string,
    readonly index: number,
    public position: bigint,
    private readonly work: PartitionWork,
  ) {
    this.committed = this.done = position;
  }

  /** Whether more records should be fetched. */
  get fetchable(): boolean {
    return this.batches < batchesAhead;
  }

  /** Resolves when no work is in progress; after the signal has aborted, none will start. */
  get idle(): Promise<void> {
    return this.queue;
  }

  /** The offset to commit, if it has changed since the last commit. */
  get uncommitted(): bigint | undefined {
    return this.done > this.committed ? this.done : undefined;
  }

  markCommitted(offset: bigint): void {
    this.committed = offset;
  }

  /**
   * @param next the offset after these records
   * @param end the offset after the partition's last record
   */
  enqueue(records: readonly IncomingRecord[], next: bigint, end: bigint): void {
    this.position = next;
    this.batches++;
    this.queue = this.queue.then(() => this.processBatch(records, next, end));
  }

  /** Skips records that the broker has deleted before they were read. */
  skipTo(position: bigint): void {
    this.logger.warn(
      { topic: this.topic, partition: this.index, from: this.position, to: position },
      'records were deleted before they could be read; continuing after them',
    );
    this.position = position;
  }

  private async processBatch(records: readonly IncomingRecord[], next: bigint, end: bigint): Promise<void> {
    await this.handleAll(records, Number(end - next));
    if (!this.work.signal.aborted) this.done = next;
    this.batches--;
    this.work.onCapacity();
  }

  private async handleAll(records: readonly IncomingRecord[], lag: number): Promise<void> {
    const { signal, limit } = this.work;
    for (let remaining = records; remaining.length > 0 && !signal.aborted;) {
      const { done, retryAfterMs } = await limit(() => this.handleOnce(remaining, lag));
      remaining = remaining.slice(done);
      if (remaining.length > 0 && retryAfterMs) await pause(retryAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async handleOnce(records: readonly IncomingRecord[], lag: number) {
    const { signal, handle } = this.work;
    const progress = (count: number) => {
      if (count > 0) this.done = BigInt(records[count - 1]!.offset) + 1n;
    };
    if (signal.aborted) return { done: 0 };
    try {
      const outcome = await handle({ records, lag, signal, progress });
      progress(outcome.done);
      return outcome;
    } catch (error) {
      this.logger.error({ err: error }, 'a record handler threw an error; the records are redelivered');
      return { done: 0, retryAfterMs: pauseAfterThrowMs };
    }
  }
}
