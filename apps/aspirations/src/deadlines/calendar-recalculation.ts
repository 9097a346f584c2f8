import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { recalculate } from './deadline-calculation.js';

const batchSize = 5_000;
const first = '00000000-0000-0000-0000-000000000000';

/** Recalculates running deadlines after the calendar has changed. */
@Injectable()
export class CalendarRecalculation {
  constructor(private readonly database: Database) {}

  /**
   * Recalculates all running deadlines when a calendar has been recorded since the last run; after a crash the next run does
   * it. Missed deadlines stay missed.
   */
  async catchUp(): Promise<void> {
    const recorded = await this.database.query<{ year: number; version: number }>(
      sql`SELECT year, version FROM holiday_year WHERE NOT recalculated`,
    );
    if (recorded.length === 0) return;
    for (let after: string | undefined = first; after !== undefined;) after = await this.recalculateBatch(after);
    await this.database.query(sql`
      UPDATE holiday_year SET recalculated = true
        FROM jsonb_to_recordset(${JSON.stringify(recorded)}) AS done(year int, version int)
       WHERE holiday_year.year = done.year AND holiday_year.version = done.version`);
  }

  /** The id of the last recalculated deadline; undefined when none is left. */
  private recalculateBatch(after: string): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      const locked = await tx.query<{ id: string }>(sql`
        SELECT id FROM deadline WHERE id > ${after} AND stopped_at IS NULL AND paused_at IS NULL
         ORDER BY id LIMIT ${batchSize} FOR UPDATE`);
      const ids = locked.map(({ id }) => id);
      if (ids.length > 0) await recalculate(tx, ids, 'CALENDAR');
      return ids.length < batchSize ? undefined : ids.at(-1);
    });
  }
}
