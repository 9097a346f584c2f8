import type { Connections } from '#database/connections';
import { BacklogReader } from './backlog-reader.js';
import type { InFlightRows } from './in-flight-rows.js';
import type { OutboxFloor } from './outbox-floor.js';
import { type OutboxBatch, type OutboxRow, pendingBatch, type PendingRows } from './outbox-rows.js';
import { ReadAhead } from './read-ahead.js';

type Leases = ReadonlyMap<number, string>;

/**
 * The largest batch: a request must stay far below the broker's `socket.request.max.bytes` (100 MiB by default), and the
 * memory of the relay must stay bounded.
 */
export const batchLimits = { rows: 3_000, bytes: 4 * 1024 ** 2 };

/** Reads the pending rows of a relay, each of them once unless it is put back. */
export class OutboxReader {
  private readonly ahead = new ReadAhead();
  private readonly backlog: BacklogReader;

  constructor(
    private readonly database: Connections,
    private readonly floor: OutboxFloor,
    private readonly inFlight: InFlightRows,
  ) {
    this.backlog = new BacklogReader(database);
  }

  /** The next rows of these shards, except those of these topics; begins to read the ones behind a full batch. */
  async next(leases: Leases, exceptTopics: readonly string[]): Promise<OutboxBatch> {
    const batch = (await this.ahead.take(leases)) ?? (await this.read(leases, { exceptTopics }));
    this.inFlight.add(batch.rows);
    if (batch.full) this.ahead.put(leases, this.backlog.read(this.pending(leases, { exceptTopics })));
    return batch;
  }

  /** The next rows of one topic. */
  async ofTopic(leases: Leases, topic: string): Promise<readonly OutboxRow[]> {
    const { rows } = await this.read(leases, { topic });
    this.inFlight.add(rows);
    return rows;
  }

  /** Lets rows be read again. Those behind them, which were read ahead, must not overtake them. */
  putBack(rows: readonly OutboxRow[]): void {
    this.ahead.drop();
    this.inFlight.delete(rows);
  }

  /** Passes no deleted rows again where that is safe. */
  raiseFloor(): Promise<void> {
    return this.floor.raise();
  }

  /** Reads from the first row again. */
  beginAnew(): void {
    this.floor.beginAnew();
  }

  close(): Promise<void> {
    return this.backlog.close();
  }

  private async read(leases: Leases, topics: Pick<PendingRows, 'topic' | 'exceptTopics'>): Promise<OutboxBatch> {
    if (leases.size === 0) return { rows: [], full: false };
    return pendingBatch(this.database, this.pending(leases, topics));
  }

  private pending(leases: Leases, topics: Pick<PendingRows, 'topic' | 'exceptTopics'>): PendingRows {
    const { positions: inFlight } = this.inFlight;
    return { shards: [...leases.keys()], limits: batchLimits, from: this.floor.position, inFlight, ...topics };
  }
}
