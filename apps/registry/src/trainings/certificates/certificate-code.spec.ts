import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { newCertificateCode, readCertificateCode } from './certificate-code.js';
import { readableSigns } from './readable-signs.js';

const code = fc.constant(null).map(newCertificateCode);
const signPlaces = [3, 4, 5, 6, 8, 9, 10, 11, 13];
const changed = (text: string, place: number, sign: string) => text.slice(0, place) + sign + text.slice(place + 1);

describe('the code of a certificate', () => {
  it('is parsed in any case, with or without hyphens, spaces and prefix', () => {
    fc.assert(
      fc.property(code, (given) => {
        expect(given).toMatch(/^BT-.{4}-.{4}-.$/);
        for (const typed of [given, given.toLowerCase(), given.replaceAll('-', ''), ` ${given.slice(3)} `])
          expect(readCertificateCode(typed)).toBe(given);
      }),
    );
  });

  it('is invalid with one wrong character', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...signPlaces), fc.constantFrom(...readableSigns), (given, place, sign) => {
        fc.pre(given[place] !== sign);
        expect(readCertificateCode(changed(given, place, sign))).toBeUndefined();
      }),
    );
  });

  it('is invalid with two transposed characters', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...signPlaces), fc.constantFrom(...signPlaces), (given, one, other) => {
        fc.pre(given[one] !== given[other]);
        const swapped = changed(changed(given, one, given[other]!), other, given[one]!);
        expect(readCertificateCode(swapped)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'BT', 'BT-0000-0000-0', 'BT-7KQ4-M2XD', '😀'.repeat(9)])('rejects %j', (typed) => {
    expect(readCertificateCode(typed)).toBeUndefined();
  });
});
