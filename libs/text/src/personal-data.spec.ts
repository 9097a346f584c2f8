import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { newTrackingNumber } from '#codes';
import { kindsOfPersonalData, mask, scan } from './personal-data.js';

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
const nik = fc
  .tuple(two(11, 94), two(1, 79), two(1, 40), fc.oneof(two(1, 31), two(41, 71)), two(1, 12), two(0, 99))
  .chain((parts) =>
    fc.integer({ min: 1, max: 9999 }).map((serial) => parts.join('') + String(serial).padStart(4, '0')),
  );
const mobile = fc
  .tuple(fc.constantFrom('0', '62', '+62', '+62 ', '62-', ''), fc.constantFrom('811', '812', '857', '878', '895'))
  .chain(([country, net]) =>
    fc
      .tuple(two(0, 99), two(0, 99), two(0, 99), fc.constantFrom('', ' ', '-', '.'))
      .map(([a, b, c, gap]) => `${country}${net}${gap}${a}${b}${gap}${c}${a}`),
  );
const email = fc.emailAddress({ size: 'small' }).filter((typed) => /^[\w.%+-]+@[\w.-]+$/.test(typed));

/** What real complaints contain: emoji, line ends typed as two characters, lower case, runs of punctuation. */
const word = fc.constantFrom(
  'jalan',
  'rusak',
  'RT 03/RW 05',
  'sejak 12-11-2026',
  'Rp 15.000.000',
  '🙏🙏',
  '…',
  'tahun 2026',
);
const gap = fc.constantFrom(' ', '\n', '\\n', ' \\r\\n', ', ', '. ', ' : ');
const ordinary = fc
  .array(fc.tuple(word, gap), { maxLength: 30 })
  .map((parts) => parts.map(([text, after]) => text + after).join(''));
const personalDatum = fc.oneof(nik, mobile, email);
const around = fc.tuple(
  ordinary,
  fc.constantFrom('hub. ', 'NIK: ', 'WA:', '\\n', '🙏', 'di '),
  personalDatum,
  ordinary,
);

describe('personal data in a text', () => {
  it.each([
    ['Hubungi 0812-0000-0000 ya', 'Hubungi •••••••••••••• ya', ['PHONE']],
    ['wa.me/6281200000000', 'wa.me/•••••••••••••', ['PHONE']],
    ['HP:081234567890\\nterima kasih', 'HP:••••••••••••\\nterima kasih', ['PHONE']],
    ['RT 03, 0812 0000 0000', 'RT 03, ••••••••••••••', ['PHONE']],
    ['kantor (0251) 8321 075', 'kantor (••••••••••••••', ['PHONE']],
    ['nik 3201010101900001.', 'nik ••••••••••••••••.', ['NIK']],
    ['3201 0141 0190 0001', '•••••••••••••••••••', ['NIK']],
    ['siti@warga.example', '••••••••••••••••••', ['EMAIL']],
    ['３２０１０１０１０１９００００１', '••••••••••••••••', ['NIK']],
    ['3201010101900001 081234567890', '•••••••••••••••• ••••••••••••', ['NIK', 'PHONE']],
    ['nomor rekening 9999999999999999', 'nomor rekening ••••••••••••••••', ['NUMBER']],
  ])('is found in %j', (text, masked, kinds) => {
    expect(mask(text)).toBe(masked);
    expect(kindsOfPersonalData(text)).toEqual(kinds);
  });

  it.each([
    'Rp 1.500.000.000 untuk jalan',
    'Rp 8.500.000.000',
    'RT 03/RW 05, 24-11-2026 08:30',
    '08-11-2026 08.30',
    'tahun 2025-2026',
    'panjang 1250 meter x 3,5',
    'titik -6.595038, 106.816635',
    '@dinas @pupr',
    '',
  ])('is not found in similar texts: %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('is masked at every position, and the rest stays the same', () => {
    fc.assert(
      fc.property(around, ([before, lead, datum, after]) => {
        const text = `${before}${lead}${datum} ${after}`;
        const masked = mask(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain(datum);
        expect(masked.slice(0, before.length)).toBe(before);
        expect(masked.endsWith(after)).toBe(true);
      }),
    );
  });

  it('is not found again after masking, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.oneof(personalDatum, gap)).map((all) => all.join('')),
        ),
        (text) => {
          expect(scan(mask(text)).found).toEqual([]);
        },
      ),
    );
  });

  const longest = 10_000;
  const repeated = (part: string) => part.repeat(Math.ceil(longest / part.length)).slice(0, longest);

  it.each([
    '08 08 ',
    '0 2 ',
    '0211 ',
    '0 8 1 2 3 . 4 5 6 @ a. ',
    '+62 21 ',
    '8 1 ',
    'a@b.c ',
    'a.',
    '@a',
    `${'a'.repeat(64)}@`,
    '1',
    '(((',
    'SB-2222-2222-2 ',
  ])('is found in the longest text of %j with work that grows with its length', (part) => {
    const { found, examined, lookups } = scan(repeated(part));
    expect(found.length).toBeLessThanOrEqual(longest);
    expect(examined).toBeLessThanOrEqual(9 * longest);
    expect(lookups).toBeLessThanOrEqual(100);
    expect(mask(repeated(part))).toHaveLength(longest);
  });

  it('is found in any text with work that grows with its length', () => {
    const signs = fc.array(fc.constantFrom(...Array.from('0268 1.-+(@ab')), { minLength: 500, maxLength: 2_000 });
    fc.assert(
      fc.property(signs, (text) => {
        const { examined, lookups } = scan(text.join(''));
        expect(examined).toBeLessThanOrEqual(9 * text.length);
        expect(lookups).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is masked by its form alone after a hundred numbers that had to be looked up', () => {
    const unassigned = '0700 1234, ';
    expect(mask(unassigned)).toBe(unassigned);
    const last = mask(unassigned.repeat(400)).slice(-unassigned.length);
    expect(last).toBe('•••••••••, ');
  });
});

describe('a tracking number in a text', () => {
  const number = fc.constant(0).map(() => newTrackingNumber());
  const spelling = fc.constantFrom(
    (written: string) => written,
    (written: string) => written.toLowerCase(),
    (written: string) => written.replaceAll('-', ''),
    (written: string) => written.replaceAll('-', ' '),
    (written: string) => written.slice(3),
  );

  it('is masked however it is written, since it is half of a key', () => {
    fc.assert(
      fc.property(ordinary, number, spelling, (before, issued, spelled) => {
        const written = spelled(issued);
        expect(mask(`${before} no. ${written}, terima kasih`)).not.toContain(written);
      }),
    );
  });

  it('is no personal data of its own, and other codes stay', () => {
    expect(kindsOfPersonalData('SB-7KQ4-M2XD-8')).toEqual([]);
    for (const text of ['SB-7KQ4-M2XD-9', 'BT-7KQ4-M2XD-8x', 'SK-2026-0042-1']) expect(mask(text)).toBe(text);
  });
});
