import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { IncomingRecord, SubscribeOptions } from '../broker.js';

/** While one batch is worked on, the next one waits here already. */
const batchesAhead = 2;
const pauseAfterThrowMs = 1_000;

export interface PartitionWork {
  readonly signal: AbortSignal;
  readonly handle: SubscribeOptions['handle'];
  /** Bounds how many partitions are worked on at once. */
  readonly limit: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onCapacity: () => void;
}

/** One assigned partition: what was fetched is worked on batch by batch, never two at once. */
export class Partition {
  private readonly logger = new Logger('KafkaSubscription');
  private queue: Promise<void> = Promise.resolve();
  private batches = 0;
  private committed: bigint;
  private done: bigint;

  /** @param position the offset that is fetched next */
  constructor(
    readonly topic: string,
    readonly index: number,
    public position: bigint,
    private readonly work: PartitionWork,
  ) {
    this.committed = this.done = position;
  }

  /** Whether more should be fetched for it. */
  get fetchable(): boolean {
    return this.batches < batchesAhead;
  }

  /** Resolves when nothing is worked on; once the signal has fired, nothing will be again. */
  get idle(): Promise<void> {
    return this.queue;
  }

  /** The offset to commit, when it is another one than last time. */
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

  /** The broker has dropped what we wanted to read. */
  skipTo(position: bigint): void {
    this.logger.warn(
      { topic: this.topic, partition: this.index, from: this.position, to: position },
      'records are gone',
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
      this.logger.error({ err: error }, 'a handler threw, which none may; its records come again');
      return { done: 0, retryAfterMs: pauseAfterThrowMs };
    }
  }
}
