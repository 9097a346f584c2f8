import { Logger } from '../logger.js';
import { type Connections, sql } from '#database/connections';
import { relayChannel, type ShardLeases } from './shard-leases.js';

/**
 * Wakes the relays of other replicas for events that were committed here. One notification at a time, after the commits: many
 * commits share one, and none of them waits for the lock that PostgreSQL takes for it. A lost one costs a poll interval.
 */
export class PeerSignal {
  private readonly logger = new Logger('Relay');
  private readonly pending = new Set<number>();
  private isSending = false;

  constructor(
    private readonly database: Connections,
    private readonly leases: ShardLeases,
  ) {}

  committed(shards: Iterable<number>): void {
    if (!this.leases.hasPeers) return;
    const held = this.leases.current();
    for (const shard of shards) if (!held.has(shard)) this.pending.add(shard);
    if (this.pending.size > 0 && !this.isSending) void this.send();
  }

  private async send(): Promise<void> {
    this.isSending = true;
    try {
      while (this.pending.size > 0) {
        const shards = [...this.pending].join(' ');
        this.pending.clear();
        await this.database.query(sql`SELECT pg_notify(${relayChannel}, ${shards})`);
      }
    } catch (error) {
      this.logger.debug({ err: error }, 'other relays were not woken; they poll');
    } finally {
      this.isSending = false;
    }
  }
}
