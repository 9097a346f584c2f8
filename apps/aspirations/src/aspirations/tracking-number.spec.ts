import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { newTrackingNumber, readTrackingNumber } from './tracking-number.js';

const alphabet = Array.from('23456789ABCDEFGHJKMNPQRSTVWXY');
const number = fc.constant(0).map(newTrackingNumber);
const places = [3, 4, 5, 6, 8, 9, 10, 11, 13];

const withSign = (text: string, place: number, sign: string) => text.slice(0, place) + sign + text.slice(place + 1);

describe('tracking numbers', () => {
  it('have their form, and none of the signs that look alike', () => {
    fc.assert(
      fc.property(number, (issued) => expect(issued).toMatch(/^SB-[^01ILOUZ\W]{4}-[^01ILOUZ\W]{4}-[^01ILOUZ\W]$/)),
    );
  });

  it('are read however they are typed', () => {
    const typings = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => ` ${text.replaceAll('-', ' ')} `,
      (text: string) => text.slice(3),
    );
    fc.assert(fc.property(number, typings, (issued, typed) => expect(readTrackingNumber(typed(issued))).toBe(issued)));
  });

  it('show every wrong sign', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...places), fc.constantFrom(...alphabet), (issued, place, sign) => {
        fc.pre(issued[place] !== sign);
        expect(readTrackingNumber(withSign(issued, place, sign))).toBeUndefined();
      }),
    );
  });

  it('show every two signs in each other’s place', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...places), fc.constantFrom(...places), (issued, one, other) => {
        fc.pre(issued[one] !== issued[other]);
        const swapped = withSign(withSign(issued, one, issued[other]!), other, issued[one]!);
        expect(readTrackingNumber(swapped)).toBeUndefined();
      }),
    );
  });

  it('are nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readTrackingNumber(typed);
        expect(read === undefined || readTrackingNumber(read) === read).toBe(true);
      }),
    );
    for (const typed of ['', 'SB', 'SB-7KQ4-M2XD', '0000-0000-0', 'SB-7KQ4-M2XD-8-8'])
      expect(readTrackingNumber(typed)).toBeUndefined();
  });
});
