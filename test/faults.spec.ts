import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const checkout = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(checkout, file), 'utf8');

/** The rows of the table that name a file. */
const rows = read('docs/faults.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 7 && cells[4]!.endsWith('.ts'))
  .map(([, number = '', , , file = '', title = '']) => ({ number, file, title }));

/** Sub-cases that must not be forgotten. */
const owed = [
  '1a',
  '1b',
  '1c',
  '1d',
  '2',
  '3a',
  '3b',
  '4a',
  '4b',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
];

describe('the page of faults', () => {
  it('has every case', () => {
    expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(owed));
  });

  it.each(rows.map((row) => [row.title, row] as const))('names a test that is there: %s', (_title, row) => {
    const { number, file, title } = row;
    expect(title).toMatch(new RegExp(`^case ${number}[a-z]?: `));
    expect(read(file)).toContain(`'${title}'`);
  });
});
