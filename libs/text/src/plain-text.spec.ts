import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparable } from './comparable.js';
import { isVisible, plainLine, plainText } from './plain-text.js';

describe('a line of text', () => {
  it.each([
    ['composed', 'Jose\u0301', 'José'],
    ['trimmed of every blank', '\u00a0 \u3000Jalan rusak\u2003\t', 'Jalan rusak'],
    ['one line', 'Jalan\r\n\r\n  rusak\u2028parah\tsekali', 'Jalan rusak parah sekali'],
    ['without zero-width characters', 'Ja\u200blan\ufeff ru\u2060sak\u00ad', 'Jalan rusak'],
    ['without bidi characters', '\u202eJalan\u202c \u2066rusak\u2069\u200f', 'Jalan rusak'],
    ['without control characters', 'Jalan\u0000 \u0007rusak\u009b', 'Jalan rusak'],
    ['without tags and fillers', 'Jalan\u{e0041} rusak\u3164', 'Jalan rusak'],
    ['without halves of a surrogate pair', 'Jalan \ud83drusak', 'Jalan rusak'],
    ['the same where an emoji needs its joiner', '👨‍👩‍👧 ❤️ 1️⃣', '👨‍👩‍👧 ❤️ 1️⃣'],
    ['without selectors that hide in a number', '0\ufe0f8\ufe0f1\u200d2', '0812'],
  ])('becomes %s', (_, typed, plain) => {
    expect(plainLine(typed)).toBe(plain);
  });

  it.each(['', '  ', '\u200b\u2060', '\u3164', '\u2800\u2800', '\u0301', '\n\t'])(
    '%j holds nothing visible',
    (typed) => {
      expect(isVisible(typed)).toBe(false);
    },
  );

  it.each(['a', '7', '?', '👍', '陳', 'ꦲ'])('%j is visible', (typed) => {
    expect(isVisible(typed)).toBe(true);
  });

  it('is the same when it is read again, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', '\r', '\u200b', '\u200d', '👩', '\ufe0f', '1', '\u2028'),
          {
            maxLength: 12,
          },
        )
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const plain of [plainLine, plainText]) {
          const once = plain(text);
          expect(plain(once)).toBe(once);
          expect(once).not.toMatch(/^\s|\s$|[\0\u200b\u202e\ufeff]|\p{Surrogate}/u);
        }
        expect(plainLine(text)).not.toMatch(/[\r\n\t\u2028]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a text of several lines', () => {
  it('retains its lines, each ended in the same way', () => {
    expect(plainText('\ufeffSatu\r\n\r\n dua\u2028tiga\rempat \n')).toBe('Satu\n\n dua\ntiga\nempat');
  });
});

describe('what is compared', () => {
  it.each([
    ['KIM Mekar Jaya', 'kim  mekar\u00a0jaya '],
    ['KIM Mekar-Jaya', 'ＫＩＭ Mekar\u2011Jaya'],
    ['KIM Mekar-Jaya', 'KIM Mekar \u2013 Jaya'],
    ['KIM Mekar', 'KIM\u200b Mekar\u00ad'],
    ['Café', 'Cafe\u0301'],
  ])('is equal for %j and %j', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it('stays apart where people see a difference', () => {
    expect(comparable('KIM Mekar 1')).not.toBe(comparable('KIM Mekar 2'));
    expect(comparable('141/12')).not.toBe(comparable('141-12'));
  });
});
