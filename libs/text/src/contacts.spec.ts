import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEmail, readTelephone } from './contacts.js';

const blanks = ['', ' ', '\u00a0', '\u202f', '\u2009', '\t'];
const marks = ['', '-', '.', '/', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\u200b', '\u2060'];
const separator = fc.oneof(
  fc.constantFrom(...blanks),
  fc.constantFrom(...marks),
  fc.tuple(fc.constantFrom(...blanks), fc.constantFrom(...marks), fc.constantFrom(...blanks)).map((of) => of.join('')),
);
const zeros = [0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1b50, 0xa9d0];

/** A spelling of a number: its prefix, then its digits in groups, in the digits of one script. */
const spelling = (prefixes: readonly string[], national: string) =>
  fc
    .record({
      prefix: fc.constantFrom(...prefixes),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: national.length - 1 }), { maxLength: 4 }),
      separators: fc.array(separator, { minLength: 5, maxLength: 5 }),
      zero: fc.constantFrom(...zeros),
      around: fc.constantFrom(...blanks),
    })
    .map(({ prefix, cuts, separators, zero, around }) => {
      const grouped = Array.from(
        national,
        (digit, at) => (cuts.includes(at) ? separators[cuts.indexOf(at)]! : '') + digit,
      );
      const written = `${prefix}${grouped.join('')}`;
      return `${around}${written.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))}${around}`;
    });

const trunk = [
  '0',
  '62',
  '+62',
  '+62 ',
  '+62-',
  '+62 (0)',
  '+62 0',
  '62 0',
  '0062 ',
  '(+62) ',
  'HP 0',
  'No. WA: 0',
  'tel:+62',
];

describe('a telephone number', () => {
  it('is one number in every spelling of a mobile number', () => {
    fc.assert(
      fc.property(spelling([...trunk, ''], '81234567890'), (written) => {
        expect([written, readTelephone(written)]).toEqual([written, '+6281234567890']);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is one number in every spelling of a landline', () => {
    fc.assert(
      fc.property(spelling(trunk, '2518321075'), (written) => {
        expect([written, readTelephone(written)]).toEqual([written, '+622518321075']);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['(0251) 8321-075', '+622518321075'],
    ['+62 (812) 3456-7890', '+6281234567890'],
    ['(0812) 3456 7890', '+6281234567890'],
    ['021 500 900', '+6221500900'],
    ['0621 21 234', '+6262121234'],
    ['+60 12-345 6789', '+60123456789'],
    ['0899 1234 567', '+628991234567'],
    ['08391234567890'.slice(0, 13), '+62839123456789'],
  ])('%j is %s', (written, number) => {
    expect(readTelephone(written)).toBe(number);
  });

  it.each([
    '',
    'tidak ada',
    'call me',
    '0812',
    '0812345678901234567',
    '0812O4567890',
    '8321075',
    '12345678',
    '110',
    '3201010101010001',
    '0812 3456 7890 / 0813 1111 2222',
  ])('%j is none', (written) => {
    expect(readTelephone(written)).toBeUndefined();
  });

  it('is read again as itself, and nothing else is made of any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.stringMatching(/^[+0-9 ()./-]{0,30}$/)),
        (text) => {
          const number = readTelephone(text);
          if (number === undefined) return;
          expect(number).toMatch(/^\+\d{8,15}$/);
          expect(readTelephone(number)).toBe(number);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    [' Siti.Contoh@Warga.Example\u00a0', 'Siti.Contoh@warga.example'],
    ['siti\u200b@warga.example', 'siti@warga.example'],
    ['mailto:siti+kim@warga.example', 'siti+kim@warga.example'],
  ])('%j is %j', (written, address) => {
    expect(readEmail(written)).toBe(address);
  });

  it.each([
    '',
    '-',
    'siti',
    'siti@warga',
    'siti@@warga.example',
    'siti@wаrga.example',
    'siti@xn--wrga-83d.example',
    'Siti <siti@warga.example>',
    'a@b.example\nBcc: c@d.example',
    '.siti@warga.example',
    'si..ti@warga.example',
    `${'a'.repeat(65)}@warga.example`,
  ])('%j is none', (written) => {
    expect(readEmail(written)).toBeUndefined();
  });
});
