import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from './plain-text.js';
import { titleFrom } from './title.js';

describe('a title made from a text', () => {
  it('is its first line', () => {
    expect(titleFrom('Jalan rusak\nsejak Oktober')).toBe('Jalan rusak');
  });

  it('ends after a whole word when the line is long', () => {
    expect(titleFrom('lampu jalan padam '.repeat(10))).toBe(`${'lampu jalan padam '.repeat(5)}lampu…`);
  });

  it('has at most 100 characters and no half of a pair, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }).map(plainText), (text) => {
        const title = titleFrom(text);
        expect(title.length).toBeLessThanOrEqual(100);
        expect(title).not.toMatch(/\p{Surrogate}|\n/u);
        expect(title === '').toBe(text === '');
      }),
    );
  });
});
