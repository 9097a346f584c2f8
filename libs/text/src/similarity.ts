import { createHash } from 'node:crypto';

/** The compared length of a text; comparing more costs more than it gains. */
export const comparedLength = 500;

const trigramBuckets = 1_024;

/** A text reduced to its words. */
export interface SimilarityKey {
  /** Lower case, separated by one space, at most `comparedLength` characters. */
  readonly words: string;
  /** Equal for two texts with the same words, also beyond the compared length. */
  readonly fingerprint: Buffer;
  /** See `trigramBitmap`. */
  readonly trigrams: string;
}

/**
 * Normalises a text for comparison: lower case; line ends (also typed as `\n`), emoji, punctuation and runs of spaces
 * become one space; numbers of eight digits or more (telephones, NIK) are left out, because each citizen has an own one.
 */
export function similarityKeyOf(title: string, body: string): SimilarityKey {
  const all = normalised(`${title} ${body}`);
  const words = cut(all, comparedLength);
  return {
    words,
    fingerprint: createHash('sha256').update(all).digest().subarray(0, 16),
    trigrams: trigramBitmap(words),
  };
}

/**
 * Which of 1,024 buckets contain a trigram of these words, as a bit string of PostgreSQL. Trigrams are those of `pg_trgm`:
 * two spaces before a word and one after it. The share of common buckets estimates the similarity of two texts at a
 * hundredth of the cost, to choose candidates. Stored bitmaps must stay comparable: a change here needs a migration that
 * recomputes all of them.
 */
export function trigramBitmap(words: string): string {
  const buckets: string[] = Array.from({ length: trigramBuckets }, () => '0');
  for (const word of words.split(' ')) {
    const characters = Array.from(`  ${word} `, (sign) => sign.codePointAt(0)!);
    for (let at = 2; at < characters.length; at++)
      buckets[(characters[at - 2]! * 1_369 + characters[at - 1]! * 37 + characters[at]!) % trigramBuckets] = '1';
  }
  return buckets.join('');
}

export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\d(?: ?\d){7,}/g, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** Never cuts a surrogate pair. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
