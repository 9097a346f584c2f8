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

  it('exist for any text, also an empty one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => expect(similarityHashes(any, '')).toHaveLength(4)));
  });
});
