import { type Queryable, sql } from '#database/connections';

/** After a failover positions may be assigned anew. */
const beginAnewAfterMs = 60_000;

/**
 * The position from which the pending rows are read. While an old transaction elsewhere keeps VACUUM from removing rows, a
 * read from the first position passes all rows that were ever deleted since.
 *
 * A row below the floor would be published after newer ones of its key. Therefore the floor only passes positions whose
 * transactions have ended: every transaction that has drawn one holds a lock on the table until its end.
 */
export class OutboxFloor {
  /** No row of the outbox is below it, nor will be. */
  position = '0';
  private candidate: { readonly position: string; readonly writers: readonly string[] } | undefined;
  private beganAt = performance.now();

  constructor(private readonly database: Queryable) {}

  /** Raises the floor when the writers of an earlier call have ended. */
  async raise(): Promise<void> {
    if (performance.now() - this.beganAt > beginAnewAfterMs) this.beginAnew();
    const writers = await this.writers();
    const { candidate } = this;
    if (candidate?.writers.some((writer) => writers.includes(writer))) return;
    if (candidate) {
      const [oldest] = await this.database.query<{ position: string }>(
        sql`SELECT position FROM outbox
             WHERE position BETWEEN ${this.position} AND ${candidate.position} ORDER BY position LIMIT 1`,
      );
      this.position = oldest?.position ?? candidate.position;
    }
    this.candidate = await this.newCandidate();
  }

  beginAnew(): void {
    this.position = '0';
    this.candidate = undefined;
    this.beganAt = performance.now();
  }

  /** The last position that was drawn, and then the transactions that may have drawn one up to it. */
  private async newCandidate() {
    const [drawn] = await this.database.query<{ position: string }>(
      sql`SELECT last_value AS position FROM outbox_position_seq`,
    );
    return { position: drawn!.position, writers: await this.writers() };
  }

  private async writers(): Promise<string[]> {
    const rows = await this.database.query<{ writer: string }>(
      sql`SELECT virtualtransaction AS writer FROM pg_locks
           WHERE relation = 'outbox'::regclass AND mode = 'RowExclusiveLock' AND granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rows.map(({ writer }) => writer);
  }
}
