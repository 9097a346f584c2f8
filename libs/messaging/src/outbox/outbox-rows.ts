import { type Database, sql } from '#database';

/** An event waiting to be published. */
export interface OutboxRow {
  readonly position: string;
  readonly shard: number;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** The largest batch that a relay reads. */
export interface BatchLimits {
  readonly rows: number;
  readonly bytes: number;
}

/** Rows that are published together. */
export interface OutboxBatch {
  readonly rows: readonly OutboxRow[];
  /** More rows may be pending. */
  readonly full: boolean;
}

/** The oldest pending rows of these shards, without those in flight. A dead letter blocks all later rows of its key. */
export async function pendingBatch(
  database: Database,
  shardNumbers: readonly number[],
  limits: BatchLimits,
  inFlight: readonly string[] = [],
): Promise<OutboxBatch> {
  const rows = await database.query<OutboxRow & { readonly bytesSoFar: number }>(
    sql`WITH oldest AS (
       SELECT position, shard, topic, key, type, headers, payload,
              (extract(epoch FROM created_at) * 1000)::float8 AS created_at
         FROM outbox waiting
        WHERE shard = ANY(${shardNumbers}::smallint[])
          AND position <> ALL(${inFlight}::bigint[])
          AND NOT EXISTS (SELECT FROM outbox rejected
                           WHERE rejected.dead_lettered_at IS NOT NULL AND rejected.topic = waiting.topic
                             AND rejected.key = waiting.key)
        ORDER BY position
        LIMIT ${limits.rows}
     ),
     summed AS (
       SELECT *, (sum(octet_length(payload)) OVER (ORDER BY position))::float8 AS "bytesSoFar" FROM oldest
     )
     SELECT * FROM summed WHERE "bytesSoFar" - octet_length(payload) < ${limits.bytes} ORDER BY position`,
  );
  return { rows, full: rows.length === limits.rows || (rows.at(-1)?.bytesSoFar ?? 0) >= limits.bytes };
}

/**
 * Deletes rows that the broker acknowledged and counts them. A row whose shard meanwhile moved to another relay stays
 * and is published again by that one: consumers detect the duplicate by its id. For the same reason the commit is
 * asynchronous: after a server crash the rows are published and counted again.
 */
export async function deleteSent(
  database: Database,
  rows: readonly OutboxRow[],
  leases: ReadonlyMap<number, string>,
): Promise<void> {
  await database.query(
    sql`WITH asynchronous AS (SELECT set_config('synchronous_commit', 'off', true)),
     sent AS (
       DELETE FROM outbox
        USING relay_lease lease, unnest(${[...leases.keys()]}::smallint[],
          ${[...leases.values()]}::bigint[]) AS held(shard, epoch)
        WHERE outbox.position = ANY(${rows.map((row) => row.position)}::bigint[])
          AND lease.shard = outbox.shard AND held.shard = lease.shard AND held.epoch = lease.epoch
    RETURNING outbox.topic, outbox.type, outbox.shard
     )
     INSERT INTO outbox_published (topic, type, shard, count)
     SELECT topic, type, shard, count(*) FROM sent CROSS JOIN asynchronous GROUP BY topic, type, shard
       ORDER BY topic, type, shard
     ON CONFLICT (topic, type, shard)
     DO UPDATE SET count = outbox_published.count + excluded.count, last_at = now()`,
  );
}

/**
 * Marks a row that the broker rejects for good. It blocks the later rows of its key until an operator retries or
 * discards it.
 */
export async function markDeadLetter(database: Database, row: OutboxRow, reason: string): Promise<void> {
  await database.query(
    sql`UPDATE outbox SET dead_lettered_at = clock_timestamp(), dead_letter_reason = ${reason}
            WHERE position = ${row.position}`,
  );
}
