import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maskPersonalData } from './mask.js';

describe('what everybody may read', () => {
  it.each([
    ['Hubungi 0812-0000-0000 segera', 'Hubungi ▒▒▒ segera'],
    ['WA +62 812 3456 7890.', 'WA ▒▒▒.'],
    ['NIK 3201220101900001, warga RT 3', 'NIK ▒▒▒, warga RT 3'],
    ['ke siti.contoh@warga.example ya', 'ke ▒▒▒ ya'],
  ])('of %p is %p', (told, shown) => {
    expect(maskPersonalData(told)).toBe(shown);
  });

  it.each(['Jalan rusak sejak 2024, 3 lubang, 12 m', 'Rp 1.500', 'RT 03/RW 12', '😀 tolong\\njalan rusak', ''])(
    'of %p is all of it',
    (told) => {
      expect(maskPersonalData(told)).toBe(told);
    },
  );

  it('never has a telephone number or an identity number, wherever it stands', () => {
    const words = fc.stringMatching(/^[a-z ,.]{0,30}$/);
    const number = fc.oneof(fc.stringMatching(/^08\d{8,11}$/), fc.stringMatching(/^\d{16}$/));
    fc.assert(
      fc.property(words, number, words, (before, told, after) => {
        expect(maskPersonalData(`${before} ${told} ${after}`)).not.toContain(told);
      }),
    );
  });
});
