/** A text in which numbers are written in one way, and where each of its characters stood. */
export interface FoldedText {
  readonly plain: string;
  /** The position in the text of each character of `plain`, and the length of the text. */
  readonly origin: Uint32Array;
}

/**
 * Writes the digits of every script as those of ASCII, what stands between their groups as a space, `-` or `.`, and leaves
 * out what is not seen.
 */
export function fold(text: string): FoldedText {
  // Most texts consist of ordinary characters: only the others are looked at one by one.
  const same = text
    .replaceAll(unusual, foldCharacter)
    .replaceAll(/\\[nrt]/g, ` ${invisible}`)
    .replaceAll(/[\t\r\n]/g, ' ')
    .replaceAll(/[_*~|]/g, '-');
  const origin = new Uint32Array(same.length + 1);
  let length = 0;
  for (let at = 0; at < same.length; at++) if (same[at] !== invisible) origin[length++] = at;
  origin[length] = text.length;
  const plain = same
    .replaceAll(invisible, '')
    .replaceAll(/(?<=\d)\u2022(?=\d)/g, '.')
    .replaceAll(letterForZero, '0');
  return { plain, origin: origin.subarray(0, length + 1) };
}

/** A passage of `plain` in the text, with what is not seen behind it. */
export function inOrigin<Passage extends { readonly start: number; readonly end: number }>(
  passage: Passage,
  { origin }: FoldedText,
): Passage {
  return { ...passage, start: origin[passage.start]!, end: origin[passage.end]! };
}

/** Stands for characters that are not seen. */
const invisible = '\u200b';

const unusual = /[\u00a0-\u2021\u2023-\u{10ffff}]/gu;
const digit = /^\p{Nd}$/u;
const compatibleDigit = /^\p{No}$/u;
const dash = /^[\p{Pd}\u2212\u00ad\u02d7\u2043\u2796\uff3f\u203f]$/u;
const dot = /^[\u00b7\u2219\u2024\u2027\u22c5\u25cf\u25e6\u30fb\uff0e\uff65\u3002\u02d9\u0387]$/u;
const unseen = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u2800\u3164\uffa0]$/u;
const blank = /^[\p{Z}]$/u;
/** `O812…` and `08l2-34O5`: the letter O before or between digits. */
const letterForZero = /(?<![\p{L}\d])[oO](?=[-. ]?8[1-9][-. \d])|(?<=\d)[oO](?=[\doO])/gu;

function foldCharacter(character: string): string {
  const folded = plainCharacter(character);
  return folded === undefined ? character : folded + invisible.repeat(character.length - 1);
}

function plainCharacter(character: string): string | undefined {
  if (digit.test(character)) return String(valueOfDigit(character.codePointAt(0)!));
  if (compatibleDigit.test(character)) {
    const plain = character.normalize('NFKC');
    return /^\d$/.test(plain) ? plain : undefined;
  }
  if (unseen.test(character)) return invisible;
  if (blank.test(character)) return ' ';
  if (dash.test(character)) return '-';
  if (dot.test(character)) return '.';
  if (character === '\uff0b') return '+';
  return undefined;
}

/** The digits of a script follow each other from its zero, which no digit precedes except the nine of another script. */
function valueOfDigit(codePoint: number): number {
  let steps = 0;
  while (steps < 50 && digit.test(String.fromCodePoint(codePoint - steps - 1))) steps++;
  return steps % 10;
}
