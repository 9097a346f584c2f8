import type { OutboxBatch } from './outbox-rows.js';

type Leases = ReadonlyMap<number, string>;

/** The next batch, read while the previous one is being published. */
export class ReadAhead {
  private next: { readonly leases: Leases; readonly batch: Promise<OutboxBatch> } | undefined;

  put(leases: Leases, batch: Promise<OutboxBatch>): void {
    // The batch may never be taken.
    batch.catch(() => undefined);
    this.next = { leases, batch };
  }

  /** Returns undefined when no batch was read, or when another relay may have published it meanwhile. */
  async take(leases: Leases): Promise<OutboxBatch | undefined> {
    const { next } = this;
    this.next = undefined;
    if (!next || leases.size !== next.leases.size) return undefined;
    for (const [shard, epoch] of leases) if (next.leases.get(shard) !== epoch) return undefined;
    return next.batch;
  }

  /** Discards the batch: rows before it were not published. */
  drop(): void {
    this.next = undefined;
  }
}
