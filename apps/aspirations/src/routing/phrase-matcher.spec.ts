import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { phraseMatcher } from './phrase-matcher.js';

const short = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', ' '), { minLength: 1, maxLength }).map((signs) => signs.join(''));

describe('the phrases in a text', () => {
  it('are those that it contains, whatever their beginnings and ends share', () => {
    fc.assert(
      fc.property(fc.uniqueArray(short(6), { maxLength: 12 }), short(60), (phrases, text) => {
        const found = phraseMatcher(phrases)(text);
        expect([...found].toSorted((a, b) => a - b)).toEqual(
          phrases.flatMap((phrase, position) => (text.includes(phrase) ? [position] : [])),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found in one pass, also where every phrase fails at its last sign', () => {
    const phrases = Array.from({ length: 500 }, (_, n) => `${'a'.repeat(n + 1)}b`);
    expect(phraseMatcher(phrases)('a'.repeat(20_000)).size).toBe(0);
    expect(phraseMatcher(phrases)(`${'a'.repeat(20_000)}b`).size).toBe(500);
  });
});
