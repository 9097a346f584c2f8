import { plainLine } from './plain-text.js';

/** Hyphens, dashes and the minus sign. */
export const dash = /[\p{Pd}\u2212\u2043]/gu;

/**
 * A name or a number as it is compared: two that look the same are the same, whatever their case, their width, their dashes
 * and their spaces.
 */
export function comparable(text: string): string {
  return plainLine(text.normalize('NFKC'))
    .replaceAll(dash, '-')
    .replaceAll(/ *-[- ]*/g, '-')
    .replaceAll(/ +/g, ' ')
    .toLowerCase()
    .normalize('NFKC');
}

/** The words of a text as they are compared: the same without punctuation, emoji and line ends. */
export function comparableWords(text: string): string {
  return comparable(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
