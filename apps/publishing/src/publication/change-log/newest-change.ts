import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';

/** How old the answer for a reader may be, for changes that another replica commits. */
const validForMs = 20;

interface Known {
  readonly seq: Promise<number>;
  until: number;
}

/** The number of the newest change. Readers of the same moment share one look at the database. */
@Injectable()
export class NewestChange {
  private known: Known | undefined;

  constructor(private readonly database: Database) {}

  read(): Promise<number> {
    if (this.known === undefined || performance.now() >= this.known.until) this.look();
    return this.known!.seq;
  }

  /** The next reader looks again: a change was committed here. */
  forget(): void {
    this.known = undefined;
  }

  private look(): void {
    const askedAt = performance.now();
    const known: Known = { seq: this.query(), until: Infinity };
    this.known = known;
    known.seq.then(
      () => (known.until = askedAt + validForMs),
      () => (known.until = 0),
    );
  }

  private async query(): Promise<number> {
    const [head] = await this.database.query<{ seq: string }>(sql`SELECT seq FROM publication_head WHERE id = 1`);
    return Number(head!.seq);
  }
}
