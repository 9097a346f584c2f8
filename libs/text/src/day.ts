import { plainLine } from './plain-text.js';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'feb', 'pebruari', 'peb'],
    ['maret', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov', 'nopember', 'nop'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const words = /^(?:[a-z']+, )?(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/i;

/**
 * Reads a day as Indonesians write it: `27/11/2026`, `27-11-2026`, `27 November 2026`, `Jumat, 27 Nov 2026`, `2026-11-27`.
 *
 * @returns `YYYY-MM-DD` from 1900 to 2199; undefined for a text that is no day
 */
export function readDay(written: string): string | undefined {
  const plain = plainLine(written);
  const [, year, month, day] = iso.exec(plain) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, inMonth, , monthNumber, ofYear] = numbers.exec(plain) ?? [];
  if (inMonth !== undefined) return dayOf(Number(ofYear), Number(monthNumber), Number(inMonth));
  const [, date, name = '', yearOfName] = words.exec(plain) ?? [];
  return date === undefined ? undefined : dayOf(Number(yearOfName), months[name.toLowerCase()] ?? 0, Number(date));
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && day > 0 ? date.toISOString().slice(0, 10) : undefined;
}
