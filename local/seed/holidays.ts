import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly kind: 'NATIONAL_HOLIDAY' | 'JOINT_LEAVE';
}

/** The days off of each year, by the joint decree of the three ministers. */
export function holidays(): Readonly<Record<string, readonly Holiday[]>> {
  const file = join(import.meta.dirname, '..', 'data', 'holidays.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Holiday[]>;
}
