import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '../logger.js';
import type { Connections } from '#database/connections';
import type { InFlightRows } from './in-flight-rows.js';
import { deleteSent, type OutboxRow } from './outbox-rows.js';
import type { RelayProgress } from './relay-progress.js';
import type { ShardLeases } from './shard-leases.js';
import type { UncertainKeys } from './uncertain-keys.js';

const minRetryMs = 100;
const maxRetryMs = 5_000;

/**
 * Rows that the broker acknowledged, until they are deleted. This relay publishes none of them again: an older event
 * after a newer one would stay the last record of its key on a compacted topic.
 */
export class AcknowledgedRows {
  private readonly logger = new Logger('Relay');
  private readonly stopping = new AbortController();
  private deletions: Promise<void> = Promise.resolve();
  /** Rows of shards that another relay holds at present. */
  private waiting: readonly OutboxRow[] = [];

  constructor(
    private readonly database: Connections,
    private readonly leases: ShardLeases,
    private readonly inFlight: InFlightRows,
    private readonly uncertain: UncertainKeys,
    private readonly progress: Pick<RelayProgress, 'failed'>,
  ) {}

  /** Deletes them in the background, after those of the calls before. */
  delete(rows: readonly OutboxRow[]): void {
    this.deletions = this.deletions.then(() => this.deleteWithRetry(rows));
  }

  /** Deletes rows of shards that came back from another relay, unless that one has deleted them. */
  deleteWaiting(): void {
    if (this.waiting.length > 0) this.delete([]);
  }

  /** Resolves when the deletions so far have ended. */
  settled(): Promise<void> {
    return this.deletions;
  }

  /** Ends the retries; the next relay publishes again what is left: the last rows of their keys, in order. */
  stop(): void {
    this.stopping.abort();
  }

  private async deleteWithRetry(rows: readonly OutboxRow[]): Promise<void> {
    const all = [...this.waiting, ...rows];
    if (all.length === 0) return;
    for (let retryMs = minRetryMs; ; retryMs = Math.min(2 * retryMs, maxRetryMs)) {
      try {
        const { waiting, gone } = await deleteSent(this.database, all, this.leases.current());
        await this.uncertain.add(gone, 0);
        this.waiting = waiting;
        const kept = new Set(waiting);
        this.inFlight.delete(all.filter((row) => !kept.has(row)));
        return;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.progress.failed();
        this.logger.warn({ err: error, retryMs }, 'published rows could not be deleted; retrying');
      }
      await pause(retryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
