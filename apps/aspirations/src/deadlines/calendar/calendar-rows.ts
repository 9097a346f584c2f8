import { type Sql, sql } from '#database';
import type { WorkingCalendar } from '#calendar';

export interface CalendarRow {
  readonly years: number[];
  readonly daysOff: string[];
}

/** Columns of a `SELECT` that fetch the calendar after a day, without an extra round trip. */
export function calendarColumns(after: Sql): Sql {
  return sql`
    coalesce((SELECT array_agg(year) FROM holiday_year), '{}') AS years,
    coalesce((SELECT array_agg(date::text) FROM holiday WHERE date > ${after}), '{}') AS days_off`;
}

export function toCalendar({ years, daysOff }: CalendarRow): WorkingCalendar {
  return { years: new Set(years), daysOff: new Set(daysOff) };
}
