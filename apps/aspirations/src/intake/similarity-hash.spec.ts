import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { similarityHashes } from './similarity-hash.js';

const shared = (one: string, other: string) => {
  const hashes = similarityHashes('', one).map(String);
  return similarityHashes('', other).filter((hash) => hashes.includes(String(hash))).length;
};
const letters = fc.string({
  minLength: 3,
  maxLength: 8,
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
});
const text = (minLength: number) => fc.array(letters, { minLength, maxLength: 80 });

describe('the similarity hashes of a text', () => {
  it('are the same for other case and punctuation', () => {
    expect(shared('Jalan RUSAK di depan balai desa', 'jalan  rusak,\\ndi depan 🙏 balai desa 081234567890')).toBe(4);
  });

  it('are shared by nearly all pairs of a long text and the same with one word more', () => {
    const pairs = fc.sample(fc.tuple(text(40), letters, fc.nat(39)), { numRuns: 300, seed: 7 });
    const similar = pairs.filter(
      ([words, more, at]) => shared(words.join(' '), words.toSpliced(at, 0, more).join(' ')) > 0,
    );
    expect(similar.length).toBeGreaterThan(290);
  });

  it('are not shared by unrelated texts', () => {
    const pairs = fc.sample(fc.tuple(text(8), text(8)), { numRuns: 300, seed: 7 });
    expect(pairs.filter(([one, other]) => shared(one.join(' '), other.join(' ')) > 0)).toEqual([]);
  });

  it.each([
    [
      'Jalan',
      [
        '6794ae6d30a8b241afee826b8d004a83',
        '2dacb0b44c2fa09857c236bab10939dc',
        '0dd2a3491122ef2db28a19fe94928ac3',
        'dabff31598f11ac7f9028384af021541',
      ],
    ],
    [
      'Jalan rusak parah di depan balai desa',
      [
        'e9b28ea0d9bea13e5f699b365dbb7ec0',
        '2397f54313d64644e6cffbd8e037cc60',
        'f3727f34644e3643210126e45995d5cc',
        'e9a7010efc01560e4587022254f914d0',
      ],
    ],
  ])('are those stored for the text %s', (words, stored) => {
    expect(similarityHashes('', words).map((hash) => hash.toString('hex'))).toEqual(stored);
  });

  it('exist for any text, also an empty one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => expect(similarityHashes(any, '')).toHaveLength(4)));
  });
});
