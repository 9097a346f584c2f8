import type { ValueTransformer } from 'typeorm';

/** The month after this one, `YYYY-MM`. */
export function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The month before this one, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, `YYYY-MM`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** The first day of a month, as the database stores a month. */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** Stores a month (`YYYY-MM`) as a date, its first day. */
export const monthColumn: ValueTransformer = {
  from: (date: string | null) => date && date.slice(0, 7),
  to: (month: unknown) => (typeof month === 'string' ? firstDayOf(month) : month),
};
