import { createHash } from 'node:crypto';

/** So much of a text is compared; beyond it, comparing costs more than it tells. */
export const comparedLength = 500;

/** What is left of a text when only its words count. */
export interface Likeness {
  /** Lower case, words apart by one space, at most `comparedLength` characters. */
  readonly words: string;
  /** The same for two texts when all their words are, also beyond what is compared. */
  readonly fingerprint: Buffer;
}

/**
 * Brings a text to the form in which twins look alike: lower case; line ends (also those typed as `\n`), emoji, signs
 * and runs of spaces are one space; numbers of eight digits or more (telephones, NIK) are left out, as each citizen
 * writes an own one.
 */
export function likenessOf(title: string, body: string): Likeness {
  const all = normalised(`${title} ${body}`);
  return {
    words: cut(all, comparedLength),
    fingerprint: createHash('sha256').update(all).digest().subarray(0, 16),
  };
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
