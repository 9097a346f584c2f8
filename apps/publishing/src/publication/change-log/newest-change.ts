import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';

/** The number of the newest change: requests that ask for it at the same time share one look at the database. */
@Injectable()
export class NewestChange {
  private reading: Promise<number> | undefined;

  constructor(private readonly database: Database) {}

  read(): Promise<number> {
    this.reading ??= this.query().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async query(): Promise<number> {
    const [head] = await this.database.query<{ seq: string }>(sql`SELECT seq FROM publication_head WHERE id = 1`);
    return Number(head!.seq);
  }
}
