import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { comparedLength, similarityKeyOf, normalised, trigramBitmap } from './similarity.js';

const word = fc.constantFrom('jalan', 'rusak', 'lampu', 'mati', 'banjir', 'sampah', 'desa', 'rt');
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
/** What real complaints contain between their words. */
const gap = fc.constantFrom(' ', '  ', '\\n', '\n', ' 🙏🙏 ', '!!! ', ', ', ' 081200000000 ', ' \\r\\n');
const written = (plain: string) =>
  fc.array(gap, { minLength: 61, maxLength: 61 }).map((gaps) =>
    plain
      .split(' ')
      .reduce((sofar, next, index) => sofar + gaps[index]! + next, '')
      .toUpperCase(),
  );

describe('the similarity key of a text', () => {
  it('depends on the words, not on how they are typed', () => {
    const pair = text.chain((plain) => fc.tuple(fc.constant(plain), written(plain)));
    fc.assert(
      fc.property(pair, ([plain, typed]) => {
        expect(similarityKeyOf('Judul', typed.replaceAll('\\N', '\\n').replaceAll('\\R', '\\r'))).toEqual(
          similarityKeyOf('judul', plain),
        );
      }),
    );
  });

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(normalised(normalised(any))).toBe(normalised(any));
        expect(normalised(any)).toMatch(/^(\S+( \S+)*)?$/u);
      }),
    );
  });

  it('is bounded for the longest text, and distinguishes long texts by their ends', () => {
    const long = 'jalan rusak berlubang '.repeat(386).slice(0, 8_471);
    const [one, other] = [similarityKeyOf('a', `${long} satu`), similarityKeyOf('a', `${long} dua`)];
    expect(similarityKeyOf('a', 'b'.repeat(498)).words).toHaveLength(comparedLength);
    expect(similarityKeyOf('a', 'b'.repeat(499)).words).toHaveLength(comparedLength);
    expect(comparedLength).toBe(500);
    expect(one.words.length).toBeLessThanOrEqual(comparedLength);
    expect(one.words).toBe(other.words);
    expect(one.fingerprint).not.toEqual(other.fingerprint);
  });

  it('contains no telephone number and no NIK', () => {
    expect(normalised('Hubungi 0812-0000-0000 atau +62 812 0000 0000, NIK 3201010101010001, RT 03')).toBe(
      'hubungi atau nik rt 03',
    );
  });

  it('never ends in half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.nat(8), (shift) => {
        const { words } = similarityKeyOf('x', 'a'.repeat(shift) + '𠀀'.repeat(400));
        expect(words).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });

  it('has a bitmap that estimates the similarity of trigrams', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [mine, yours] = [trigramsOf(one), trigramsOf(other)];
        const similarity = shared(mine, yours) / new Set([...mine, ...yours]).size;
        const [mapOfMine, mapOfYours] = [filled(trigramBitmap(one)), filled(trigramBitmap(other))];
        const estimate = shared(mapOfMine, mapOfYours) / new Set([...mapOfMine, ...mapOfYours]).size;
        expect(Math.abs(estimate - similarity)).toBeLessThan(0.1);
      }),
    );
  });

  it('gives a text the words, the fingerprint and the bitmap that are stored', () => {
    const { words, fingerprint, trigrams } = similarityKeyOf('Jalan', 'RUSAK!');
    expect(words).toBe('jalan rusak');
    expect(fingerprint.toString('hex')).toBe('a26a6f04cb49a509abff2cce0eb6bbc4');
    expect([...filled(trigrams)]).toEqual([15, 42, 50, 331, 363, 592, 685, 694, 703, 723, 766, 1023]);
  });

  it('has a bitmap of constant length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(similarityKeyOf(any, any).trigrams).toMatch(/^[01]{1024}$/);
      }),
    );
  });
});

const trigramsOf = (words: string) =>
  new Set(
    words.split(' ').flatMap((one) => Array.from({ length: one.length + 1 }, (_, at) => `  ${one} `.slice(at, at + 3))),
  );
const filled = (map: string) => new Set(Array.from(map).flatMap((bit, index) => (bit === '1' ? [index] : [])));
const shared = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) => [...one].filter((each) => other.has(each)).length;
