/** Everything that ends a line, also where Unicode alone calls it one. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Characters without a form of their own: control and bidi characters, zero-width spaces, fillers, tags, halves of a
 * surrogate pair. The selector and the joiner of an emoji stay.
 */
const invisible = new RegExp(
  [
    String.raw`(?!\u200d|\ufe0e|\ufe0f)\p{DI}`,
    String.raw`(?<!\p{ExtPict}\p{EMod}?\ufe0f?)\u200d|\u200d(?!\p{ExtPict})`,
    String.raw`(?<!\p{ExtPict}|\p{EMod})(?:\ufe0e|\ufe0f)(?!\u20e3)`,
    String.raw`(?![\t\n])\p{Cc}|[\ufff9-\ufffb]|\p{Surrogate}`,
  ].join('|'),
  'gu',
);

/** Every kind of blank; the braille pattern without dots is none of Unicode's, but looks like one. */
const blank = /[\p{Zs}\t\u2800]/gu;

/**
 * A text of several lines as people see it: Unicode NFC, `\n` at the end of each line, without invisible characters, without
 * blanks around it. A correct text stays as it is.
 */
export function plainText(text: string): string {
  return composed(text).trim();
}

/** The same of one line: line ends and tabs become blanks, and so does each special blank. */
export function plainLine(text: string): string {
  return composed(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(blank, ' ')
    .trim();
}

/** Whether a text contains a letter, a digit or a sign: something that a reader sees. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(plainLine(text));
}

function composed(text: string): string {
  return text.replaceAll(lineEnd, '\n').replaceAll(invisible, '').normalize('NFC');
}
