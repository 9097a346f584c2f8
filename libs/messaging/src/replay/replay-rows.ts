import { type Database, sql } from '#database';

/** A replay that this replica has claimed. */
export interface ClaimedReplay {
  readonly id: string;
  readonly reaction: string;
  readonly from: Date | null;
}

/** Claims an unclaimed replay for the lease time; returns undefined when there is none. */
export async function claimReplay(
  database: Database,
  owner: string,
  leaseMs: number,
): Promise<ClaimedReplay | undefined> {
  const [replay] = await database.query<ClaimedReplay>(
    sql`UPDATE replay SET owner = ${owner}, leased_until = clock_timestamp() + ${leaseMs} * interval '1 ms'
      WHERE id = (SELECT id FROM replay
                   WHERE status = 'RUNNING' AND leased_until < clock_timestamp()
                   ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, reaction, from_time AS "from"`,
  );
  return replay;
}

/** Extends the lease; returns false when the replay was stopped or claimed by another replica. */
export async function extendReplayLease(
  database: Database,
  id: string,
  owner: string,
  leaseMs: number,
): Promise<boolean> {
  const extended = await database.query(
    sql`UPDATE replay SET leased_until = clock_timestamp() + ${leaseMs} * interval '1 ms'
      WHERE id = ${id} AND owner = ${owner} AND status = 'RUNNING' RETURNING id`,
  );
  return extended.length > 0;
}

/** Releases the replay to other replicas. */
export async function releaseReplay(database: Database, id: string, owner: string): Promise<void> {
  await database.query(sql`UPDATE replay SET leased_until = '-infinity' WHERE id = ${id} AND owner = ${owner}`);
}

/**
 * Deletes the inbox rows of these events, so that they count as new; except events handled after the replay was
 * requested: by the replay itself before an interruption, or because they arrived just then.
 */
export async function deleteInboxRows(database: Database, id: string, eventIds: readonly string[]): Promise<void> {
  await database.query(
    sql`WITH requested AS (SELECT reaction, started_at FROM replay WHERE id = ${id}),
          deleted AS (
            DELETE FROM inbox USING requested
             WHERE inbox.reaction = requested.reaction AND inbox.event_id = ANY (${eventIds}::uuid[])
               AND inbox.handled_at < requested.started_at
            RETURNING 1)
     UPDATE replay SET inbox_rows_deleted = inbox_rows_deleted + (SELECT count(*) FROM deleted) WHERE id = ${id}`,
  );
}

/** Sets the total once the read starts; after a restart the remaining records are added to those already read. */
export async function setReplayTotal(database: Database, id: string, remaining: number): Promise<void> {
  await database.query(sql`UPDATE replay SET total = ${remaining} + read WHERE id = ${id}`);
}

export async function addReplayProgress(database: Database, id: string, count: number): Promise<void> {
  await database.query(sql`UPDATE replay SET read = read + ${count} WHERE id = ${id}`);
}

export async function completeReplay(database: Database, id: string): Promise<void> {
  await database.query(
    sql`UPDATE replay SET status = 'DONE', finished_at = clock_timestamp() WHERE id = ${id} AND status = 'RUNNING'`,
  );
}
