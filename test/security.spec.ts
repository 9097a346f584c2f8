import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

/** The rows of the table of threats: threat, answer, tests. */
const rows = readFileSync(resolve(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', answer = '', tests = '']) => ({ threat, answer, tests }));

describe('the threats of SECURITY.md', () => {
  it('are listed', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows)('$threat: has an answer and a test that exists', ({ answer, tests }) => {
    expect(answer).not.toBe('');
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !/[.-]spec\.ts$/.test(file) || !existsSync(resolve(root, file)))).toEqual([]);
  });
});
