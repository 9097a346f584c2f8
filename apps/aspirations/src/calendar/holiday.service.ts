import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { Deadlines } from '../deadlines/deadlines.js';
import type { Holidays, HolidaysResponse } from './holiday.dto.js';

/** The days off. */
@Injectable()
export class HolidayTable {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
  ) {}

  /** Replaces a year's days off and moves the clocks that run: decrees are amended within the year. */
  record(year: number, { days }: Holidays, actor: string): Promise<HolidaysResponse> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO holiday_year (year, recorded_by) VALUES ($1, $2)
         ON CONFLICT (year) DO UPDATE SET recorded_at = now(), recorded_by = excluded.recorded_by`,
        [year, actor],
      );
      await tx.query(`DELETE FROM holiday WHERE year = $1`, [year]);
      await tx.query(
        `INSERT INTO holiday (date, year, name, kind)
         SELECT date, $1, name, kind FROM jsonb_to_recordset($2) AS day(date date, name text, kind text)`,
        [year, JSON.stringify(days)],
      );
      await this.deadlines.recount(tx);
      return this.find(year, tx);
    });
  }

  /** 404 `holidays-not-recorded`. */
  get(year: number): Promise<HolidaysResponse> {
    return this.find(year, this.database);
  }

  private async find(year: number, from: Pick<Transaction, 'query'>): Promise<HolidaysResponse> {
    const [row] = await from.query<HolidaysResponse>(
      `SELECT year,
              (SELECT coalesce(json_agg(json_build_object('date', date, 'name', name, 'kind', kind) ORDER BY date), '[]')
                 FROM holiday WHERE holiday.year = holiday_year.year) AS days
         FROM holiday_year WHERE year = $1`,
      [year],
    );
    if (!row) throw aspirationsError('holidays-not-recorded');
    return row;
  }
}
