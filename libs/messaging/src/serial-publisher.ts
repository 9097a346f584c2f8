import { type OutgoingRecord, UnpublishableError } from './broker.js';
import { completesWithin } from './completes-within.js';
import { checkSize } from './wire/size.js';

/** Time limit on close for the send in flight, and for the disconnect. */
const closeWithinMs = 2_000;

/**
 * Publishes through a Kafka producer, one awaited request at a time: with several requests in flight both Node clients
 * lose acknowledged records. After any failure the producer is discarded: it is unknown what the broker stored of the
 * failed request, and a producer that continues its sequence numbers may have new records dropped as duplicates.
 */
export abstract class SerialPublisher<Producer> {
  private producer: Producer | undefined;
  private queue: Promise<void> = Promise.resolve();

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    for (const record of records) checkSize(record);
    const task = this.queue.then(() => this.sendAll(records));
    this.queue = task.catch(() => undefined);
    await task;
  }

  async close(): Promise<void> {
    await completesWithin(this.queue, closeWithinMs);
    await completesWithin(this.discard(), closeWithinMs);
  }

  protected abstract connect(): Promise<Producer>;
  /** Resolves when all records are stored; awaits each request. */
  protected abstract send(producer: Producer, records: readonly OutgoingRecord[]): Promise<void>;
  protected abstract disconnect(producer: Producer): Promise<void>;
  protected abstract isTooLarge(error: unknown): boolean;

  private async sendAll(records: readonly OutgoingRecord[]): Promise<void> {
    try {
      this.producer ??= await this.connect();
      await this.send(this.producer, records);
    } catch (error) {
      await this.discard();
      throw this.isTooLarge(error)
        ? new UnpublishableError('the broker rejects a record as too large', { cause: error })
        : error;
    }
  }

  private async discard(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    if (producer !== undefined) await this.disconnect(producer).catch(() => undefined);
  }
}
