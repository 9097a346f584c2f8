import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkedCode } from './checked-code.js';
import { readableCharacters } from './readable-characters.js';

const codes = checkedCode('SB');
const code = fc.constant(0).map(() => codes.generate());
const places = [3, 4, 5, 6, 8, 9, 10, 11, 13];

const replaced = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1);

describe('a checked code', () => {
  it('has its form, without ambiguous characters', () => {
    fc.assert(
      fc.property(code, (issued) => expect(issued).toMatch(/^SB-[^01ILOUZ\W]{4}-[^01ILOUZ\W]{4}-[^01ILOUZ\W]$/)),
    );
  });

  it('is parsed in every spelling', () => {
    const spellings = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => ` ${text.replaceAll('-', ' ')} `,
      (text: string) => text.slice(3),
    );
    fc.assert(fc.property(code, spellings, (issued, spelling) => expect(codes.parse(spelling(issued))).toBe(issued)));
  });

  it('is rejected with one wrong character', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...places), fc.constantFrom(...readableCharacters), (issued, place, wrong) => {
        fc.pre(issued[place] !== wrong);
        expect(codes.parse(replaced(issued, place, wrong))).toBeUndefined();
      }),
    );
  });

  it('is rejected with two characters transposed', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...places), fc.constantFrom(...places), (issued, one, other) => {
        fc.pre(issued[one] !== issued[other]);
        const transposed = replaced(replaced(issued, one, issued[other]!), other, issued[one]!);
        expect(codes.parse(transposed)).toBeUndefined();
      }),
    );
  });

  it('is parsed to itself or rejected, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const parsed = codes.parse(typed);
        expect(parsed === undefined || codes.parse(parsed) === parsed).toBe(true);
      }),
    );
    for (const typed of ['', 'SB', 'SB-7KQ4-M2XD', '0000-0000-0', 'SB-7KQ4-M2XD-8-8', checkedCode('BT').generate()])
      expect(codes.parse(typed)).toBeUndefined();
  });
});
