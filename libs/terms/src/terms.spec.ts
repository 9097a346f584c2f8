import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { placesOf } from './places.js';
import { termsOf } from './terms.js';

describe('the terms of a text', () => {
  it.each([
    ['Jalanan rusak, mohon diperbaiki', ['jalan', 'rusak']],
    [String.raw`jln ruksak\nbnyk lobang`, ['jalan', 'rusak', 'berlubang']],
    ['runtah numpuk tilu dinten', ['sampah', 'numpuk', 'tilu']],
    ['di RT 03/RW 05', ['rt3', 'rw5']],
    ['rt.003/005 dan rt03', ['rt3', 'rw5']],
    ['sdn 2 cempaka', ['sd', 'sd2', 'cempaka']],
    ['Assalamualaikum, mohon bantuannya pak. Terima kasih 🙏', []],
    ['250 orang pada 2026', []],
  ])('of %j are %j', (text, terms) => {
    expect(termsOf(text).toSorted()).toEqual(terms.toSorted());
  });

  it('are none twice and none empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const terms = termsOf(text);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms).not.toContain('');
      }),
    );
  });
});

describe('the places of a text', () => {
  it.each([
    ['lampu mati di depan SDN Cempaka 02', ['sd cempaka']],
    ['sekolah dasar negeri cempaka 2 bocor', ['sd cempaka']],
    ['banjir di perum Griya Melati, gg. Mawar', ['perumahan melati', 'gang mawar']],
    ['mesjid jami al-Cipari', ['masjid cipari']],
    ['jalan rusak dan berlubang', []],
    ['sekolah', []],
  ])('of %j are %j', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});
