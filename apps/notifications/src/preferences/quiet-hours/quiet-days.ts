import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { QuietCalendar } from './quiet-hours.rules.js';

const holidayFile = z.record(z.string(), z.array(z.object({ date: z.iso.date() })));

const ramadan = 9;

/** By the civil calculation, which may differ by a day from the decision of the ministry: the evening of one day. */
const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', timeZone: 'UTC' });

/** The days with quiet hours of their own. @param file in the shape of data/holidays.json */
export function quietDays(file: string): QuietCalendar {
  const years = holidayFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const holidays = new Set(Object.values(years).flatMap((days) => days.map(({ date }) => date)));
  const known = new Map<string, boolean>();
  return {
    isHoliday: (date) => holidays.has(date),
    isRamadan: (date) => {
      const stored = known.get(date) ?? Number.parseInt(islamic.format(new Date(`${date}T12:00:00Z`)), 10) === ramadan;
      known.set(date, stored);
      return stored;
    },
  };
}
