import { topics } from '#contracts/topics';
import { type Connections, type Sql, sql } from '#database/connections';
import type { OutboxRow } from './outbox-rows.js';

/** A key of a compacted topic whose last record may be older than another one of the key. */
export interface UncertainKey {
  readonly topic: string;
  readonly key: string;
  readonly shard: number;
  /** The records in question are not older than this. */
  readonly since: Date;
  /** When the key was found to be due. */
  readonly readAt: Date;
}

const compacted = new Set(topics.filter(({ cleanup }) => cleanup === 'compact').map(({ name }) => name));

/**
 * Stores the keys of compacted topics that two senders may have published in different orders, until their last records
 * are checked.
 */
export class UncertainKeys {
  constructor(private readonly database: Connections) {}

  /** @param dueInMs time after which no request of another sender can arrive any more */
  async add(rows: readonly OutboxRow[], dueInMs: number): Promise<void> {
    const affected = rows.filter(({ topic }) => compacted.has(topic));
    if (affected.length === 0) return;
    await this.insert(
      sql`SELECT topic, key, shard, to_timestamp(created_at / 1000) AS created_at
         FROM unnest(${affected.map(({ topic }) => topic)}::text[], ${affected.map(({ key }) => key)}::text[],
                ${affected.map(({ shard }) => shard)}::smallint[],
                ${affected.map(({ createdAt }) => createdAt)}::float8[]) AS published(topic, key, shard, created_at)`,
      dueInMs,
    );
  }

  /** The keys of the first pending rows of these shards: their previous relay may have been publishing them. */
  async addPending(shards: readonly number[], rows: number, dueInMs: number): Promise<void> {
    await this.insert(
      sql`SELECT topic, key, shard, created_at
         FROM (SELECT topic, key, shard, created_at FROM outbox
                WHERE shard = ANY(${shards}::smallint[]) ORDER BY position LIMIT ${rows}) AS pending
        WHERE topic = ANY(${[...compacted]}::text[])`,
      dueInMs,
    );
  }

  /** A key that is due earlier already is checked then, and once more when no request can arrive any more. */
  private async insert(rows: Sql, dueInMs: number): Promise<void> {
    const dueAt = sql`clock_timestamp() + ${dueInMs} * interval '1 ms'`;
    await this.database.query(
      sql`INSERT INTO outbox_uncertain_key (topic, key, shard, since, due_at, last_due_at)
       SELECT topic, key, min(shard), min(created_at), ${dueAt}, ${dueAt} FROM (${rows}) AS doubtful
        GROUP BY topic, key ORDER BY topic, key
       ON CONFLICT (topic, key) DO UPDATE
       SET since = least(outbox_uncertain_key.since, excluded.since),
           due_at = least(outbox_uncertain_key.due_at, excluded.due_at),
           last_due_at = greatest(outbox_uncertain_key.last_due_at, excluded.last_due_at)`,
    );
  }

  /** The keys of these shards that can be checked now, some at a time. */
  due(shards: readonly number[], limit: number): Promise<UncertainKey[]> {
    return this.database.query<UncertainKey>(
      sql`SELECT topic, key, shard, since, clock_timestamp() AS read_at FROM outbox_uncertain_key
        WHERE shard = ANY(${shards}::smallint[]) AND due_at <= clock_timestamp()
        ORDER BY due_at LIMIT ${limit}`,
    );
  }

  /**
   * Removes keys whose last record is the newest, unless another relay has the shard. Those that must be checked again
   * are due later.
   */
  async remove(keys: readonly UncertainKey[], leases: ReadonlyMap<number, string>): Promise<void> {
    await this.database.query(
      sql`WITH checked AS (
         SELECT doubt.topic, doubt.key, doubt.last_due_at > now.at AS again
           FROM unnest(${keys.map(({ topic }) => topic)}::text[], ${keys.map(({ key }) => key)}::text[],
                  ${keys.map(({ readAt }) => readAt)}::timestamptz[]) AS now(topic, key, at)
           JOIN outbox_uncertain_key doubt ON doubt.topic = now.topic AND doubt.key = now.key
           JOIN relay_lease lease ON lease.shard = doubt.shard
           JOIN unnest(${[...leases.keys()]}::smallint[], ${[...leases.values()]}::bigint[]) AS held(shard, epoch)
             ON held.shard = lease.shard AND held.epoch = lease.epoch
       ), removed AS (
         DELETE FROM outbox_uncertain_key doubt USING checked
          WHERE doubt.topic = checked.topic AND doubt.key = checked.key AND NOT again
       )
       UPDATE outbox_uncertain_key doubt SET due_at = doubt.last_due_at FROM checked
        WHERE doubt.topic = checked.topic AND doubt.key = checked.key AND again`,
    );
  }
}
