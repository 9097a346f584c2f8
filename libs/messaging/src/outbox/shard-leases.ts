import { randomUUID } from 'node:crypto';
import type { Database, Query, Session } from '#database';
import { shards } from './outbox.js';

/** A lease on a shard: while it is held, nobody else relays the shard. The epoch fences off a holder that overslept. */
interface Lease {
  readonly shard: number;
  readonly epoch: string;
}

/** A relay whose process died has lost its session with it; one that is only slow, or stopped, still has it. */
const sessionIsGone = `
  backend IS NOT NULL
  AND NOT EXISTS (SELECT FROM pg_stat_activity session
                   WHERE session.pid = relay.backend AND session.backend_start = relay.backend_start)`;

/**
 * One replica's share of the outbox's shards. Leases are measured on the database's clock; here it is only remembered,
 * on a clock that cannot jump, until when they are safe to use. Whoever holds them has a session of its own: when that is
 * gone, others need not wait for the leases to expire. One that lost its session alone goes on until it learns of it, and
 * then two send the same rows, each of them all in order: consumers know an event that comes again by its id.
 */
export class ShardLeases {
  readonly owner = randomUUID();
  private held: readonly Lease[] = [];
  private safeUntil = 0;
  private relays = 1;
  private session: Session | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly ttlMs: number,
  ) {}

  /** The shards that may be relayed now, with their epochs; none when the last renewal is too long ago. */
  current(): ReadonlyMap<number, string> {
    return new Map(performance.now() < this.safeUntil ? this.held.map(({ shard, epoch }) => [shard, epoch]) : []);
  }

  /** Keeps what is held for another lease time. */
  extend(): Promise<void> {
    return this.renew((query) =>
      query<Lease>(
        `UPDATE relay_lease SET expires_at = clock_timestamp() + $2 * interval '1 ms'
          WHERE owner = $1 AND expires_at > clock_timestamp()
        RETURNING shard, epoch::text`,
        [this.owner, this.ttlMs],
      ),
    );
  }

  /**
   * Prolongs what is held and moves towards a fair share: gives up what is too much, takes what has expired or whose holder
   * is gone. With n replicas alive each comes to hold 16/n shards within one lease time. To be called between sends only:
   * whoever takes a shard sends everything in it.
   */
  balance(): Promise<void> {
    return this.renew(async (query) => {
      await query(
        `DELETE FROM relay WHERE seen_at < clock_timestamp() - 10 * $1 * interval '1 ms' OR (${sessionIsGone})`,
        [this.ttlMs],
      );
      const [alive] = await query<{ count: number }>(
        `SELECT count(*)::int AS count FROM relay WHERE seen_at >= clock_timestamp() - $1 * interval '1 ms'`,
        [this.ttlMs],
      );
      this.relays = Math.max(1, alive?.count ?? 1);
      return query<Lease>(
        `WITH wanted AS (
           SELECT shard, owner = $1 AND expires_at > clock_timestamp() AS mine
             FROM relay_lease lease
            WHERE owner = $1 OR expires_at <= clock_timestamp()
               OR NOT EXISTS (SELECT FROM relay WHERE relay.owner = lease.owner)
            ORDER BY mine DESC, shard
              FOR UPDATE SKIP LOCKED
         ), chosen AS (
           SELECT shard, mine, row_number() OVER (ORDER BY mine DESC, shard) <= $2 AS keep FROM wanted
         ), updated AS (
           UPDATE relay_lease lease
              SET owner = CASE WHEN keep THEN $1::uuid END,
                  epoch = CASE WHEN mine AND keep THEN epoch ELSE epoch + 1 END,
                  expires_at = CASE WHEN keep THEN clock_timestamp() + $3 * interval '1 ms' ELSE '-infinity' END
             FROM chosen
            WHERE lease.shard = chosen.shard AND (keep OR mine)
        RETURNING lease.shard, lease.epoch, lease.owner
         )
         SELECT shard, epoch::text FROM updated WHERE owner = $1 ORDER BY shard`,
        [this.owner, Math.ceil(shards / this.relays), this.ttlMs],
      );
    });
  }

  /** Whether another relay has died and left shards behind. Asks the database only when there was another one. */
  async hasDeadPeer(): Promise<boolean> {
    if (this.relays === 1) return false;
    const [found] = await this.serialized((session) =>
      session.query<{ gone: boolean }>(`SELECT EXISTS (SELECT FROM relay WHERE ${sessionIsGone}) AS gone`),
    );
    return found?.gone ?? false;
  }

  /** Lets others have the shards at once. */
  async release(): Promise<void> {
    await this.queue;
    this.safeUntil = 0;
    this.held = [];
    await this.serialized((session) =>
      session.query(
        `WITH gone AS (DELETE FROM relay WHERE owner = $1)
         UPDATE relay_lease SET owner = NULL, epoch = epoch + 1, expires_at = '-infinity' WHERE owner = $1`,
        [this.owner],
      ),
    );
    await this.session?.close();
  }

  /** A change of what is held, with a sign of life; what it gives is held from when it began. */
  private renew(work: (query: Query) => Promise<Lease[]>): Promise<void> {
    return this.serialized(async (session) => {
      const begunAt = performance.now();
      this.held = await session.transaction(async (query) => {
        await query(
          `INSERT INTO relay (owner, seen_at, backend, backend_start)
           SELECT $1, clock_timestamp(), pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()
           ON CONFLICT (owner)
           DO UPDATE SET seen_at = excluded.seen_at, backend = excluded.backend, backend_start = excluded.backend_start`,
          [this.owner],
        );
        return work(query);
      });
      this.safeUntil = begunAt + this.ttlMs;
    });
  }

  /** One at a time. A session that has failed may be lost, which only another one can tell. */
  private serialized<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const task = this.queue.then(async () => {
      this.session ??= this.database.session();
      try {
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
