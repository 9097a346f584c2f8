import { randomUUID } from 'node:crypto';
import { type Connections, type Query, type Session, sql } from '#database/connections';
import { shards } from './shards.js';

/** Of NOTIFY; each service has a database, and a channel, of its own. */
export const relayChannel = 'relay';

/**
 * A lease on a shard: its owner alone relays the shard. The epoch fences off an owner whose lease expired unnoticed.
 */
interface Lease {
  readonly shard: number;
  readonly epoch: string;
  /** Taken from a relay that had not released it. */
  readonly isAbandoned?: boolean;
}

/** A relay whose process died has lost its session; one that is slow or suspended still has it. */
const sessionIsGone = sql`
  NOT EXISTS (SELECT FROM pg_stat_activity session
               WHERE session.pid = relay.backend AND session.backend_start = relay.backend_start)`;

/**
 * The shards of one replica. Leases expire by the clock of the database; this process only tracks, on a monotonic
 * clock, until when they are safe to use. The owner has a dedicated session: when that is gone, other replicas need not
 * wait for the leases to expire. An owner that lost only its session continues until it notices; then two relays
 * publish the same rows, each in order, and consumers detect the duplicates by event id.
 */
export class ShardLeases {
  readonly owner = randomUUID();
  private held: readonly Lease[] = [];
  private safeUntil = 0;
  private relays = 1;
  private session: Session | undefined;
  private listening: Session | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Connections,
    private readonly ttlMs: number,
    /** Called when another replica has committed events of shards held here. */
    private readonly onCommit: () => void = () => {},
  ) {}

  /** Whether other replicas have relays. */
  get hasPeers(): boolean {
    return this.relays > 1;
  }

  /** The shards that may be relayed now, with their epochs; empty when the last renewal is too long ago. */
  current(): ReadonlyMap<number, string> {
    return new Map(performance.now() < this.safeUntil ? this.held.map(({ shard, epoch }) => [shard, epoch]) : []);
  }

  /** Extends the leases by another lease time. */
  extend(): Promise<void> {
    return this.renew((query) =>
      query<Lease>(
        sql`UPDATE relay_lease SET expires_at = clock_timestamp() + ${this.ttlMs} * interval '1 ms'
          WHERE owner = ${this.owner} AND expires_at > clock_timestamp()
        RETURNING shard, epoch::text`,
      ),
    );
  }

  /**
   * Extends the leases and moves towards a fair share: releases surplus shards, takes expired ones and those of dead
   * owners. With n live replicas each owns 16/n shards within one lease time. Call it between sends only: the new owner
   * of a shard publishes all of its rows. Returns the shards that were taken from relays that had not released them: their
   * requests may still be on the way.
   */
  async balance(): Promise<number[]> {
    await this.renew(async (query) => {
      await query(
        sql`DELETE FROM relay WHERE seen_at < clock_timestamp() - 10 * ${this.ttlMs} * interval '1 ms'
              OR (${sessionIsGone})`,
      );
      const [alive] = await query<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM relay
              WHERE seen_at >= clock_timestamp() - ${this.ttlMs} * interval '1 ms'`,
      );
      this.relays = Math.max(1, alive?.count ?? 1);
      return query<Lease>(
        sql`WITH wanted AS (
           SELECT shard, owner = ${this.owner} AND expires_at > clock_timestamp() AS mine,
                  owner IS NOT NULL AND owner <> ${this.owner} AS is_abandoned
             FROM relay_lease lease
            WHERE owner = ${this.owner} OR expires_at <= clock_timestamp()
               OR NOT EXISTS (SELECT FROM relay WHERE relay.owner = lease.owner)
            ORDER BY mine DESC, shard
              FOR UPDATE SKIP LOCKED
         ), chosen AS (
           SELECT shard, mine, is_abandoned, row_number() OVER (ORDER BY mine DESC,
             shard) <= ${Math.ceil(shards / this.relays)} AS kept FROM wanted
         ), updated AS (
           UPDATE relay_lease lease
              SET owner = CASE WHEN kept THEN ${this.owner}::uuid END,
                  epoch = CASE WHEN mine AND kept THEN epoch ELSE epoch + 1 END,
                  expires_at = CASE WHEN kept THEN clock_timestamp() + ${this.ttlMs} * interval '1 ms' ELSE '-infinity' END
             FROM chosen
            WHERE lease.shard = chosen.shard AND (kept OR mine)
        RETURNING lease.shard, lease.epoch, lease.owner, chosen.is_abandoned
         )
         SELECT shard, epoch::text, is_abandoned FROM updated WHERE owner = ${this.owner} ORDER BY shard`,
      );
    });
    return this.held.flatMap(({ shard, isAbandoned }) => (isAbandoned ? [shard] : []));
  }

  /** Whether another relay has died and left shards behind. Queries the database only if there was another one. */
  async hasDeadPeer(): Promise<boolean> {
    if (!this.hasPeers) return false;
    const [found] = await this.serialized((session) =>
      session.query<{ dead: boolean }>(sql`SELECT EXISTS (SELECT FROM relay WHERE ${sessionIsGone}) AS dead`),
    );
    return found?.dead ?? false;
  }

  /** Releases the shards to other replicas at once. */
  async release(): Promise<void> {
    await this.queue;
    this.safeUntil = 0;
    this.held = [];
    await this.serialized((session) =>
      session.query(
        sql`WITH removed AS (DELETE FROM relay WHERE owner = ${this.owner})
         UPDATE relay_lease SET owner = NULL, epoch = epoch + 1, expires_at = '-infinity' WHERE owner = ${this.owner}`,
      ),
    );
    await this.session?.close();
    this.session = undefined;
  }

  /** Changes the leases and updates the liveness of this relay; the lease time counts from the start of the call. */
  private renew(work: (query: Query) => Promise<Lease[]>): Promise<void> {
    return this.serialized(async (session) => {
      const begunAt = performance.now();
      this.held = await session.transaction(async (query) => {
        await query(
          sql`INSERT INTO relay (owner, seen_at, backend, backend_start)
           SELECT ${this.owner}, clock_timestamp(), pid, backend_start FROM pg_stat_activity
             WHERE pid = pg_backend_pid()
           ON CONFLICT (owner)
           DO UPDATE SET seen_at = excluded.seen_at, backend = excluded.backend, backend_start = excluded.backend_start`,
        );
        return work(query);
      });
      this.safeUntil = begunAt + this.ttlMs;
    });
  }

  private async listen(session: Session): Promise<void> {
    if (this.listening === session) return;
    await session.listen(relayChannel, (committed) => {
      if (committed.split(' ').some((shard) => this.current().has(Number(shard)))) this.onCommit();
    });
    this.listening = session;
  }

  /** One operation at a time. A failed session may be lost, so that the next operation opens a new one. */
  private serialized<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const task = this.queue.then(async () => {
      this.session ??= this.database.session();
      try {
        await this.listen(this.session);
        return await work(this.session);
      } catch (error) {
        const failed = this.session;
        this.session = undefined;
        await failed.close().catch(() => undefined);
        throw error;
      }
    });
    this.queue = task.catch(() => undefined);
    return task;
  }
}
