import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kindsOfPersonalData, mask } from './personal-data.js';

const mobile = fc
  .tuple(fc.constantFrom('0811', '0812', '0857', '0878', '0895'), fc.integer({ min: 1_000_000, max: 99_999_999 }))
  .map(([net, rest]) => `${net}${rest}`);
const nik = fc.integer({ min: 1, max: 9999 }).map((serial) => `320101410190${String(serial).padStart(4, '0')}`);

/** Between groups: hyphens and spaces that Unicode has, dots, underscores, what is not seen, line ends as two characters. */
const separators = ['', ' ', '-', '.', '/', '_', ',', '*', '~', '|'].concat(
  [
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2212',
    '\u00a0',
    '\u202f',
    '\u2009',
    '\u3000',
    '\u200b',
    '\u200d',
  ],
  [
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u00b7',
    '\u2022',
    '\u2027',
    '\uff0e',
    '\\n',
    '\\r\\n',
    '\n',
    ' - ',
    ' . ',
    ' \u2013 ',
  ],
);
/** The zero of each script. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x1b50, 0xa9d0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7ec, 0x1fbf0];
const groups = fc.constantFrom(
  [4, 4, 8],
  [2, 3, 4, 8],
  [1, 3, 3, 3, 3, 3],
  [3, 3, 3, 7],
  Array.from({ length: 16 }, () => 1),
);

const spelled = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom(...separators), fc.constantFrom(...zeros), groups)
    .map(([digits, separator, zero, sizes]) => {
      let [at, parts] = [0, [] as string[]];
      for (const size of sizes) {
        if (at < digits.length) parts = [...parts, digits.slice(at, at + size)];
        at += size;
      }
      const inScript = parts.map((part) =>
        Array.from(part, (digit) => String.fromCodePoint(zero + Number(digit))).join(''),
      );
      return inScript.join(separator);
    });

const isWellFormed = (text: string) => Buffer.from(text).toString() === text;
const digitsLeft = (text: string) => text.replaceAll(/\P{Nd}/gu, '').length;

describe('a number in any spelling', () => {
  it('of a mobile telephone is masked', () => {
    fc.assert(
      fc.property(spelled(mobile), (written) => {
        expect([written, digitsLeft(mask(`Hubungi saya di ${written} ya`))]).toEqual([written, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('of an identity card is masked', () => {
    fc.assert(
      fc.property(spelled(nik), (written) => {
        expect([written, digitsLeft(mask(`Atas nama Budi ${written}, mohon dicek`))]).toEqual([written, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('is masked without breaking a character that has two parts', () => {
    fc.assert(
      fc.property(spelled(mobile), fc.string({ unit: 'binary' }), (written, after) => {
        const text = `${written}${after}`;
        expect(isWellFormed(mask(text))).toBe(isWellFormed(text));
      }),
    );
  });

  const labels =
    `NIK;nik;N.I.K;N I K;NlK;N1K;NIKK;Niknya;KTP;E-KTP;e ktp;K.T.P.;KK;K.K;No. KK;nomor kartu keluarga;BPJS;
    BJPS;BPSJ;Bpjs kesehatan;NISN;NISM;rekening;no rek;norek;Rekning;rekenig;rekeing;rek. BRI;NOP;NOP PBB;NPWP;
    nomor induk kependudukan`.split(/;\s*/);
  const label = fc.constantFrom(...labels);
  const lead = fc.constantFrom(' ', ': ', ' saya ', ' saya adalah ', ' = ', '\\n', ' no. ', ' nomor: ', ' anak saya: ');

  it('is masked after its label, of any length, with typing errors in the label', () => {
    const number = fc.stringMatching(/^[1-9]\d{9,17}$/);
    fc.assert(
      fc.property(label, lead, number, (named, between, digits) => {
        const text = `${named}${between}${digits}`;
        expect([text, digitsLeft(mask(text)) <= digitsLeft(named)]).toEqual([text, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('is named by its label', () => {
    expect(kindsOfPersonalData('BJPS 0001234567890')).toEqual(['NUMBER']);
    expect(kindsOfPersonalData('K.T.P 32010101')).toEqual(['NIK']);
    expect(kindsOfPersonalData('telp 8321075')).toEqual(['PHONE']);
  });
});

describe('an ordinary number', () => {
  it.each([
    'Buka 08.00-16.00, Sabtu 08.00–12.00 WIB',
    'jam 0800-1600, pukul 08.30 s.d. 15.30',
    'tanggal 08/11/26 08.30 dan 08-11-2026 pukul 09.15',
    '2026-11-29 08:30:15, 08.11.2026, 8 November 2026',
    'Rp 850000000, Rp8,500,000.00 dan 812345678 rupiah, Rp. 812.345.678,-',
    'senilai 812345678 untuk 150 KK 12000 jiwa',
    'surat nomor 470/0812-345/DPUPR/2026 dan 188.45/812/2026',
    'SK No. 0812345678 dan tiket nomor: 081234567',
    'tercatat 32.03.010.001.012-0345.0 di SPPT',
    'RT 03/RW 05 No. 15, Km 12, Blok 7',
    'koordinat 6.812345,106.816635 dan -6.595038, 106.816635',
    'BPJS 150.000 per bulan, mengurus KTP sejak 2024',
    'hubungi 0800-1-234567, 1500400 atau 112',
    'harga naik 15000000',
  ])('is not masked: %j', (text) => {
    expect(mask(text)).toBe(text);
  });
});
