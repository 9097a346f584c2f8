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

const letters: Readonly<Record<number, readonly string[]>> = { 1: ['a', 'b', 'c', 'd'], 3: ['a', 'b'], 4: ['a', 'b'] };
/** Cases that the page must have, among others. */
const expected = Array.from({ length: 17 }, (_, index) => index + 1).flatMap((number) =>
  (letters[number] ?? ['']).map((letter) => `${number}${letter}`),
);

describe('docs/faults.md', () => {
  it('lists every case', () => {
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(expected));
  });

  it.each(rows.map((row) => [row.title, row] as const))('names an existing test: %s', (_title, row) => {
    const { number, file, title } = row;
    expect(title).toMatch(new RegExp(`^case ${number}[a-z]?: `));
    expect(read(file)).toContain(`'${title}'`);
  });
});
