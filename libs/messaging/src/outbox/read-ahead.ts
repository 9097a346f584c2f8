import type { OutboxBatch, OutboxRow } from './outbox-rows.js';

type Leases = ReadonlyMap<number, string>;

/** The next batch, read while the one before it is being sent. */
export class ReadAhead {
  private next: { readonly leases: Leases; readonly batch: Promise<OutboxBatch> } | undefined;

  put(leases: Leases, batch: Promise<OutboxBatch>): void {
    // Nobody may come to fetch it.
    batch.catch(() => undefined);
    this.next = { leases, batch };
  }

  /** Nothing when none was read, or when another relay may have sent it in the meantime. */
  async take(leases: Leases): Promise<OutboxBatch | undefined> {
    const { next } = this;
    this.next = undefined;
    if (!next || leases.size !== next.leases.size) return undefined;
    for (const [shard, epoch] of leases) if (next.leases.get(shard) !== epoch) return undefined;
    return next.batch;
  }

  /** What was read must not be sent: what stands before it was not. */
  drop(): void {
    this.next = undefined;
  }
}

/** Rows that were read and are not yet removed: reading must pass them by, or they would be sent twice. */
export class InFlightRows {
  private readonly rows = new Set<string>();

  get positions(): string[] {
    return [...this.rows];
  }

  add(rows: readonly OutboxRow[]): void {
    for (const { position } of rows) this.rows.add(position);
  }

  delete(rows: readonly OutboxRow[]): void {
    for (const { position } of rows) this.rows.delete(position);
  }
}
