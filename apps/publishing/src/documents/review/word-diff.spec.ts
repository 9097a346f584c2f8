import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Change, toHtml, wordDiff } from './word-diff.js';

const without = (left: Change['op'], changes: readonly Change[]) =>
  changes.flatMap(({ op, text }) => (op === left ? [] : [text])).join('');

describe('the difference of two texts', () => {
  it('names words, not letters', () => {
    const changes = wordDiff('Setiap Rabu pukul 08.00.', 'Setiap Kamis pukul 08.00.');
    expect(changes.filter(({ op }) => op !== 'SAME')).toEqual([
      { op: 'REMOVED', text: 'Rabu' },
      { op: 'ADDED', text: 'Kamis' },
    ]);
    expect(toHtml(changes)).toBe('Setiap <del>Rabu</del><ins>Kamis</ins> pukul 08.00.');
  });

  it('gives both texts again, whatever they are', () => {
    const text = fc.oneof(fc.string(), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        expect(without('ADDED', changes)).toBe(before);
        expect(without('REMOVED', changes)).toBe(after);
      }),
    );
  });

  it('has no HTML of the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(toHtml(wordDiff(`${before}<b>`, `<i>${after}`)).replaceAll(/<\/?(ins|del)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  it('compares texts without anything in common one after the other', () => {
    const words = (letter: string) => Array.from({ length: 12_000 }, (_, index) => `${letter}${index}`).join(' ');
    expect(wordDiff(words('a'), words('b')).length).toBe(2);
  });
});
