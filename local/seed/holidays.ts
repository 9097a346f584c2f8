import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly kind: 'NATIONAL_HOLIDAY' | 'JOINT_LEAVE';
}

/** Years with a verified decree; the days of other years are announced or expected ones. */
const decrees: Partial<Record<string, string>> = { '2026': 'SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025' };

/** The source of the days off of a year. */
export function holidayOrigin(year: string): { readonly decreeNumber: string | null; readonly source: string } {
  return { decreeNumber: decrees[year] ?? null, source: 'vacanza/holidays 0.105' };
}

/** The days off of each year, by the joint decree of the three ministers. */
export function holidays(): Readonly<Record<string, readonly Holiday[]>> {
  const file = join(import.meta.dirname, '..', '..', 'data', 'holidays.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Holiday[]>;
}
