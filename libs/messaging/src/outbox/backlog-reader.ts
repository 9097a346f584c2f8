import type { Connections, Session } from '#database/connections';
import { copiedBatch, type OutboxBatch, type PendingRows } from './outbox-rows.js';

/**
 * Reads the batches behind a full one. It has a connection of its own meanwhile; single events are read on any other one,
 * which is faster for few rows.
 */
export class BacklogReader {
  private session: Session | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Connections) {}

  read(pending: PendingRows): Promise<OutboxBatch> {
    const batch = this.queue.then(() => this.copy(pending));
    this.queue = batch.catch(() => undefined);
    return batch;
  }

  /** Ends the connection, after the reads so far. */
  async close(): Promise<void> {
    await this.queue;
    await this.release();
  }

  private async copy(pending: PendingRows): Promise<OutboxBatch> {
    this.session ??= this.database.session();
    try {
      const batch = await copiedBatch(this.session, pending);
      if (!batch.full) await this.release();
      return batch;
    } catch (error) {
      await this.release().catch(() => undefined);
      throw error;
    }
  }

  private async release(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    await session?.close();
  }
}
