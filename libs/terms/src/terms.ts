import { standardForms, stopWords } from './informal-words.js';
import { normalised } from '#text';

const minLength = 2;
const minStem = 4;
const particles = ['nya', 'lah', 'na'];
const suffixes = ['kan', 'an'];
/** Words without a subject that have one with their number. */
const numberedNouns = new Set(['rt', 'rw', 'blok']);
const longPrefixes = ['meng', 'meny', 'mem', 'men', 'peng', 'pem', 'pen', 'ber', 'ter'];
const shortPrefixes = ['di', 'ke', 'se', 'me', 'pe', 'ka'];
const standards = new Set(standardForms.values());

/**
 * The subject words of a text, each once: informal and Sundanese words as their standard forms, without affixes and without
 * words that stand in any report. The numbers of a neighbourhood (RT, RW), a house or a school stay with what they number:
 * `rt3`, `blok7`. Linear in the length of the text.
 */
export function termsOf(text: string): string[] {
  const words = normalised(text).split(' ');
  const terms = new Set<string>();
  for (const [index, word] of words.entries()) {
    const term = numbered(words, index) ?? termOf(word);
    if (term !== '') terms.add(term);
  }
  return [...terms];
}

/** `rt 03`, `rt03` and `RT.003` are one term, and of `rt 03/05` the second is an RW; empty for a number without a noun. */
function numbered(words: readonly string[], index: number): string | undefined {
  const word = words[index]!;
  const before = words[index - 1] ?? '';
  if (/^\d+$/.test(word)) {
    const noun = /^\d+$/.test(before) && words[index - 2] === 'rt' ? 'rw' : (standardForms.get(before) ?? before);
    const counts = numberedNouns.has(noun) || !stopWords.has(noun);
    return counts && /^\p{L}{2,}$/u.test(noun) ? `${noun}${Number(word)}` : '';
  }
  const [, noun, number] = /^(rt|rw|sdn?|smpn?|sman?|blok|km|no)(\d{1,4})$/.exec(word) ?? [];
  return noun === undefined ? undefined : `${standardForms.get(noun) ?? noun}${Number(number)}`;
}

/** Empty for a word without a subject. */
function termOf(word: string): string {
  const standard = standardForms.get(word) ?? word;
  const stem = standards.has(standard) ? standard : stemOf(standard);
  const term = standardForms.get(stem) ?? stem;
  return term.length < minLength || stopWords.has(standard) || stopWords.has(term) ? '' : term;
}

/** Without its suffix and its prefix, as far as enough letters remain: coarse, and the same for every form of a word. */
function stemOf(word: string): string {
  const base = withoutEnding(withoutEnding(word, particles), suffixes);
  const prefix =
    longPrefixes.find((each) => base.startsWith(each) && base.length - each.length >= minStem) ??
    shortPrefixes.find((each) => base.startsWith(each) && base.length - each.length > minStem) ??
    '';
  return base.slice(prefix.length);
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= minStem) ?? '';
  return word.slice(0, word.length - ending.length);
}
