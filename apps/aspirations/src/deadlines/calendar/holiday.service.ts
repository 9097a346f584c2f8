import { Injectable } from '@nestjs/common';
import { Database, isLockTimeout, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { CalendarRecalculation } from '../calendar-recalculation.js';
import { deadlineError } from '../deadline.errors.js';
import type { CalendarHistoryResponse, Holidays, HolidaysResponse } from './holiday.dto.js';
import { Holiday, type HolidayVersion } from './holiday.entity.js';

/** A command to the days off of a year, based on the version that the actor has read; 0 for none. */
interface HolidayCommand {
  readonly year: number;
  readonly version: number;
  readonly actor: string;
}

/** The days off of each year and the decrees that set them. */
@Injectable()
export class HolidayCalendar {
  constructor(
    private readonly database: Database,
    private readonly recalculation: CalendarRecalculation,
  ) {}

  /**
   * Replaces the days off of a year by a new version and recalculates running deadlines. A concurrent calculation either
   * commits first and is recalculated, or waits and uses the new days.
   *
   * @throws 412; 409 `calendar-busy` when another transaction reads the calendar for too long
   */
  async record(
    { year, version, actor }: HolidayCommand,
    { days, decreeNumber, source }: Holidays,
  ): Promise<HolidaysResponse> {
    await this.database.transaction(async (tx) => {
      await lockCalendar(tx);
      requireVersion(await versionOf(tx, year), version);
      const list = JSON.stringify(days);
      await tx.query(sql`
        INSERT INTO holiday_year (year, recorded_by, decree_number, source, recalculated, version)
        VALUES (${year}, ${actor}, ${decreeNumber}, ${source}, false, ${version + 1})
        ON CONFLICT (year) DO UPDATE
           SET recorded_at = now(), recorded_by = excluded.recorded_by, version = excluded.version,
               decree_number = excluded.decree_number, source = excluded.source, recalculated = false`);
      await tx.manager.delete(Holiday, { year });
      await tx.query(sql`
        INSERT INTO holiday (date, year, name, kind)
        SELECT date, ${year}, name, kind FROM jsonb_to_recordset(${list}) AS day(date date, name text, kind text)`);
      await tx.query(sql`
        INSERT INTO holiday_version (year, version, decree_number, source, recorded_at, recorded_by, days)
        SELECT year, version, decree_number, source, recorded_at, recorded_by, ${list}
          FROM holiday_year WHERE year = ${year}`);
    });
    await this.recalculation.catchUp();
    return this.get(year);
  }

  /** @throws 404 `holidays-not-recorded` */
  async get(year: number): Promise<HolidaysResponse> {
    const [row] = await this.database.query<HolidaysResponse>(sql`
      SELECT year, version, decree_number, source,
             (SELECT coalesce(json_agg(json_build_object('date', date, 'name', name, 'kind', kind) ORDER BY date), '[]')
                FROM holiday WHERE holiday.year = holiday_year.year) AS days
        FROM holiday_year WHERE year = ${year}`);
    if (!row) throw deadlineError('holidays-not-recorded');
    return row;
  }

  /** All versions of a year, latest first. @throws 404 `holidays-not-recorded` */
  async history(year: number): Promise<CalendarHistoryResponse> {
    const rows = await this.database.query<Omit<HolidayVersion, 'days'> & Pick<HolidaysResponse, 'days'>>(sql`
      SELECT version, decree_number, source, recorded_at, days
        FROM holiday_version WHERE year = ${year} ORDER BY version DESC`);
    if (rows.length === 0) throw deadlineError('holidays-not-recorded');
    return { year, items: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })) };
  }
}

async function versionOf(tx: Transaction, year: number): Promise<number> {
  const [row] = await tx.query<{ version: number }>(sql`SELECT version FROM holiday_year WHERE year = ${year}`);
  return row?.version ?? 0;
}

/** Calculations of deadlines queue behind this lock, so it gives up soon when a long reader, such as a backup, holds the table. */
async function lockCalendar(tx: Transaction): Promise<void> {
  try {
    await tx.query(sql`SET LOCAL lock_timeout = '2s'`);
    await tx.query(sql`LOCK TABLE holiday IN ACCESS EXCLUSIVE MODE`);
    await tx.query(sql`SET LOCAL lock_timeout = DEFAULT`);
  } catch (error) {
    if (isLockTimeout(error)) throw deadlineError('calendar-busy');
    throw error;
  }
}
