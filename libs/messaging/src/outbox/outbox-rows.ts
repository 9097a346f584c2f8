import type { Database } from '#database';

/** An event that waits to be sent. */
export interface OutboxRow {
  readonly position: string;
  readonly shard: number;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
}

/**
 * So many rows are taken at once, and no more after so many bytes: a request must stay far below what a broker takes
 * (`socket.request.max.bytes`, 100 MiB unless set), and what a relay holds in memory bounded.
 */
const batch = { rows: 1_000, bytes: 4 * 1024 ** 2 };

/** Rows that are sent together. */
export interface OutboxBatch {
  readonly rows: readonly OutboxRow[];
  /** More may wait behind these. */
  readonly full: boolean;
}

/**
 * The oldest rows of these shards, without those that are already on their way. A key with a row that was set aside waits
 * behind it, whole.
 */
export async function pendingBatch(
  database: Database,
  shardNumbers: readonly number[],
  inFlight: readonly string[] = [],
): Promise<OutboxBatch> {
  const rows = await database.query<OutboxRow & { readonly bytesSoFar: number }>(
    `WITH oldest AS (
       SELECT position, shard, topic, key, type, headers, payload,
              (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt"
         FROM outbox waiting
        WHERE shard = ANY($1::smallint[])
          AND position <> ALL($4::bigint[])
          AND NOT EXISTS (SELECT FROM outbox aside
                           WHERE aside.dead_lettered_at IS NOT NULL AND aside.topic = waiting.topic AND aside.key = waiting.key)
        ORDER BY position
        LIMIT $2
     ),
     summed AS (
       SELECT *, (sum(octet_length(payload)) OVER (ORDER BY position))::float8 AS "bytesSoFar" FROM oldest
     )
     SELECT * FROM summed WHERE "bytesSoFar" - octet_length(payload) < $3 ORDER BY position`,
    [shardNumbers, batch.rows, batch.bytes, inFlight],
  );
  return { rows, full: rows.length === batch.rows || (rows.at(-1)?.bytesSoFar ?? 0) >= batch.bytes };
}

/**
 * Removes rows that the broker has acknowledged and counts them. A row whose shard has gone to another relay in the
 * meantime stays, and is sent again by that one: consumers know the event by its id. For the same reason nobody waits
 * until this is on disk: a server that loses it in a crash has the rows sent, and counted, again.
 */
export async function deleteSent(
  database: Database,
  rows: readonly OutboxRow[],
  leases: ReadonlyMap<number, string>,
): Promise<void> {
  await database.query(
    `WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true)),
     sent AS (
       DELETE FROM outbox
        USING relay_lease lease, unnest($2::smallint[], $3::bigint[]) AS held(shard, epoch)
        WHERE outbox.position = ANY($1::bigint[])
          AND lease.shard = outbox.shard AND held.shard = lease.shard AND held.epoch = lease.epoch
    RETURNING outbox.topic, outbox.type, outbox.shard
     )
     INSERT INTO outbox_published (topic, type, shard, count)
     SELECT topic, type, shard, count(*) FROM sent CROSS JOIN unhurried GROUP BY topic, type, shard ORDER BY topic, type, shard
     ON CONFLICT (topic, type, shard)
     DO UPDATE SET count = outbox_published.count + excluded.count, last_at = now()`,
    [rows.map((row) => row.position), [...leases.keys()], [...leases.values()]],
  );
}

/** Keeps a row that the broker will never take, and with it the rest of its key, until somebody has looked at it. */
export async function markDeadLetter(database: Database, row: OutboxRow, reason: string): Promise<void> {
  await database.query(
    `UPDATE outbox SET dead_lettered_at = clock_timestamp(), dead_letter_reason = $2 WHERE position = $1`,
    [row.position, reason],
  );
}
