import { allOf, type Connections, type Queryable, type Session, type Sql, sql } from '#database/connections';
import { shards as shardCount } from './shards.js';

const allShards = Array.from({ length: shardCount }, (_, shard) => shard);

/** An event waiting to be published. */
export interface OutboxRow {
  readonly position: string;
  readonly shard: number;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly headers: Record<string, string>;
  readonly payload: Buffer;
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

/** Which pending rows are read. */
export interface PendingRows {
  readonly shards: readonly number[];
  readonly limits: BatchLimits;
  /** `OutboxFloor.position` */
  readonly from?: string;
  /** Positions that are being published, or were. */
  readonly inFlight?: readonly string[];
  /** The rows of this topic alone. */
  readonly topic?: string;
  /** Not the rows of these topics. */
  readonly exceptTopics?: readonly string[];
}

/** The oldest pending rows of these shards. A dead letter blocks all later rows of its key. */
export async function pendingBatch(database: Queryable, pending: PendingRows): Promise<OutboxBatch> {
  const found = await database.query<Stored>(pendingRows(pending));
  const rows = found.map((row) => ({ ...row, headers: headersOf(row.headers), payload: Buffer.from(row.payload) }));
  return batchOf(rows, pending);
}

/** The same through a binary COPY, which takes half of the processor time and a connection of its own. */
export async function copiedBatch(session: Session, pending: PendingRows): Promise<OutboxBatch> {
  const rows: PendingRow[] = [];
  await session.copyOut(pendingRows(pending), (row) =>
    rows.push({
      position: row.int8(),
      shard: row.int2(),
      topic: row.text(),
      key: row.text(),
      type: row.text(),
      headers: headersOf(row.text()),
      payload: row.bytes(),
      createdAt: row.float8(),
      bytesSoFar: row.float8(),
    }),
  );
  return batchOf(rows, pending);
}

interface PendingRow extends OutboxRow {
  readonly bytesSoFar: number;
}

type Stored = Omit<PendingRow, 'headers' | 'payload'> & { readonly headers: string; readonly payload: string };

function headersOf(json: string): Record<string, string> {
  return JSON.parse(json) as Record<string, string>;
}

function batchOf(rows: readonly PendingRow[], { limits }: PendingRows): OutboxBatch {
  return { rows, full: rows.length === limits.rows || (rows.at(-1)?.bytesSoFar ?? 0) >= limits.bytes };
}

/**
 * The statement of a batch. It excludes the shards of others, so that it reads by position: asked for its own ones, it sorts all
 * pending rows on disk when the statistics of the table are from a time when it was empty.
 */
export function pendingRows({ shards, limits, from = '0', inFlight = [], topic, exceptTopics = [] }: PendingRows): Sql {
  return sql`WITH oldest AS (
       SELECT position, shard, topic, key, type, headers::text, payload,
              (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt"
         FROM outbox waiting
        WHERE ${allOf(
          sql`shard <> ALL(${allShards.filter((shard) => !shards.includes(shard))}::smallint[])`,
          sql`position >= ${from}::bigint`,
          sql`position <> ALL(${inFlight}::bigint[])`,
          topic && sql`topic = ${topic}`,
          exceptTopics.length > 0 && sql`topic <> ALL(${exceptTopics}::text[])`,
        )}
          AND NOT EXISTS (SELECT FROM outbox rejected
                           WHERE rejected.dead_lettered_at IS NOT NULL AND rejected.topic = waiting.topic
                             AND rejected.key = waiting.key)
        ORDER BY position
        LIMIT ${limits.rows}
     ),
     summed AS (
       SELECT *, (sum(octet_length(payload)) OVER (ORDER BY position))::float8 AS "bytesSoFar" FROM oldest
     )
     SELECT * FROM summed WHERE "bytesSoFar" - octet_length(payload) < ${limits.bytes} ORDER BY position`;
}

/** Published rows that this relay did not delete. */
export interface NotDeleted {
  /** Another relay has the shard: it publishes the row again, or has done so and will delete it. */
  readonly waiting: readonly OutboxRow[];
  /** Another relay has published and deleted the row. */
  readonly gone: readonly OutboxRow[];
}

/**
 * Deletes rows that the broker acknowledged, and counts them. A row whose shard meanwhile moved to another relay stays:
 * consumers detect the duplicate by its id. The commit is asynchronous: after a server crash the last rows are
 * published and counted again.
 */
export async function deleteSent(
  database: Connections,
  rows: readonly OutboxRow[],
  leases: ReadonlyMap<number, string>,
): Promise<NotDeleted> {
  const notDeleted = await database.query<{ position: string; waiting: boolean }>(
    sql`WITH asynchronous AS (SELECT set_config('synchronous_commit', 'off', true)),
     sent AS (
       DELETE FROM outbox
        USING relay_lease lease, unnest(${[...leases.keys()]}::smallint[],
          ${[...leases.values()]}::bigint[]) AS held(shard, epoch)
        WHERE outbox.position = ANY(${rows.map((row) => row.position)}::bigint[])
          AND lease.shard = outbox.shard AND held.shard = lease.shard AND held.epoch = lease.epoch
    RETURNING outbox.position, outbox.topic, outbox.type, outbox.shard
     ),
     counted AS (
       INSERT INTO outbox_published (topic, type, shard, count)
       SELECT topic, type, shard, count(*) FROM sent CROSS JOIN asynchronous GROUP BY topic, type, shard
         ORDER BY topic, type, shard
       ON CONFLICT (topic, type, shard)
       DO UPDATE SET count = outbox_published.count + excluded.count, last_at = now()
     )
     SELECT acknowledged.position, EXISTS (SELECT FROM outbox WHERE outbox.position = acknowledged.position) AS waiting
       FROM unnest(${rows.map((row) => row.position)}::bigint[]) AS acknowledged(position)
      WHERE NOT EXISTS (SELECT FROM sent WHERE sent.position = acknowledged.position)`,
  );
  const isWaiting = new Map(notDeleted.map(({ position, waiting }) => [position, waiting]));
  return {
    waiting: rows.filter(({ position }) => isWaiting.get(position) === true),
    gone: rows.filter(({ position }) => isWaiting.get(position) === false),
  };
}

/**
 * Marks a row that the broker rejects for good. It blocks the later rows of its key until an operator retries or
 * discards it.
 */
export async function markDeadLetter(database: Connections, row: OutboxRow, reason: string): Promise<void> {
  await database.query(
    sql`UPDATE outbox SET dead_lettered_at = clock_timestamp(), dead_letter_reason = ${reason}
            WHERE position = ${row.position}`,
  );
}
