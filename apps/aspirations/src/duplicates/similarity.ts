import { createHash } from 'node:crypto';

/** So much of a text is compared; beyond it, comparing costs more than it tells. */
export const comparedLength = 500;

const trigramBuckets = 1_024;

/** What is left of a text when only its words count. */
export interface SimilarityKey {
  /** Lower case, words apart by one space, at most `comparedLength` characters. */
  readonly words: string;
  /** The same for two texts when all their words are, also beyond what is compared. */
  readonly fingerprint: Buffer;
  /** Of the words, see `trigramMap`. */
  readonly trigrams: string;
}

/**
 * Brings a text to the form in which duplicates look alike: lower case; line ends (also those typed as `\n`), emoji, signs
 * and runs of spaces are one space; numbers of eight digits or more (telephones, NIK) are left out, as each citizen
 * writes an own one.
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
 * Which of 1,024 drawers hold a trigram of these words, as PostgreSQL writes bits. Words are cut as `pg_trgm` does it, two
 * spaces before and one behind. Two texts are about as like as the drawers that they share are of all that they fill:
 * good enough to choose what is worth comparing, at a hundredth of its price. What is stored must stay comparable: whoever
 * changes this makes the maps of all cases anew.
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

/** Never in the middle of a character of two halves. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
