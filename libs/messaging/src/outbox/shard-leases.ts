import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#database';
import { shards } from './outbox.js';

/** A lease on a shard: while it is held, nobody else relays the shard. The epoch fences off a holder that overslept. */
interface Lease {
  readonly shard: number;
  readonly epoch: string;
}

/**
 * One replica's share of the outbox's shards. Leases are measured on the database's clock; here it is only remembered,
 * on a clock that cannot jump, until when they are safe to use.
 */
export class ShardLeases {
  readonly owner = randomUUID();
  private held: readonly Lease[] = [];
  private safeUntil = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly ttlMs: number,
  ) {}

  /** The shards that may be relayed now, with their epochs; none when the last renewal is too long ago. */
  current(): ReadonlyMap<number, string> {
    return new Map(performance.now() < this.safeUntil ? this.held.map(({ shard, epoch }) => [shard, epoch]) : []);
  }

  /** Keeps what is held for another lease time. */
  prolong(): Promise<void> {
    return this.inTurn((tx) =>
      tx.query<Lease>(
        `UPDATE relay_lease SET expires_at = clock_timestamp() + $2 * interval '1 ms'
          WHERE owner = $1 AND expires_at > clock_timestamp()
        RETURNING shard, epoch::text`,
        [this.owner, this.ttlMs],
      ),
    );
  }

  /**
   * Prolongs what is held and moves towards a fair share: gives up what is too much, takes what has expired.
   * With n replicas alive each comes to hold 16/n shards within one lease time. To be called between sends only: whoever
   * takes a shard sends everything in it.
   */
  balance(): Promise<void> {
    return this.inTurn(async (tx) => {
      const [alive] = await tx.query<{ count: number }>(
        `WITH gone AS (DELETE FROM relay WHERE seen_at < clock_timestamp() - 10 * $1 * interval '1 ms')
         SELECT count(*)::int AS count FROM relay WHERE seen_at >= clock_timestamp() - $1 * interval '1 ms'`,
        [this.ttlMs],
      );
      const share = Math.ceil(shards / Math.max(1, alive?.count ?? 1));
      return tx.query<Lease>(
        `WITH wanted AS (
           SELECT shard, owner = $1 AND expires_at > clock_timestamp() AS mine
             FROM relay_lease
            WHERE owner = $1 OR expires_at <= clock_timestamp()
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
        [this.owner, share, this.ttlMs],
      );
    });
  }

  /** Lets others have the shards at once. */
  async release(): Promise<void> {
    await this.turn;
    this.safeUntil = 0;
    this.held = [];
    await this.database.query(
      `WITH gone AS (DELETE FROM relay WHERE owner = $1)
       UPDATE relay_lease SET owner = NULL, epoch = epoch + 1, expires_at = '-infinity' WHERE owner = $1`,
      [this.owner],
    );
  }

  /** One change at a time, each with a sign of life; what it gives is held from when it began. */
  private inTurn(work: (tx: Transaction) => Promise<Lease[]>): Promise<void> {
    const before = this.turn;
    const mine = (async () => {
      await before;
      const begunAt = performance.now();
      this.held = await this.database.transaction(async (tx) => {
        await tx.query(
          `INSERT INTO relay (owner, seen_at) VALUES ($1, clock_timestamp())
           ON CONFLICT (owner) DO UPDATE SET seen_at = excluded.seen_at`,
          [this.owner],
        );
        return work(tx);
      });
      this.safeUntil = begunAt + this.ttlMs;
    })();
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
