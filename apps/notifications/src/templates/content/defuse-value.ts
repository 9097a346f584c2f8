/** Controls of writing direction, and characters without width: both make a text look like another one. */
const invisible = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** A host of the government, which only the government can register, with its path. */
export const governmentHosts = /^[("']*(?:https:\/\/)?(?:[a-z0-9-]+\.)+go\.id(?:\/[\w./?=&%#~+-]*)?[).,;:!?"']*$/i;
/** Browsers read the full stops of other scripts in a host as a dot. */
const dotBeforeWord = /([\p{L}\p{N}_-])([.\u3002\uFF0E\uFF61])(?=\p{L}{2})/gu;

/**
 * Makes a value harmless that stands in a message of the office: one line, without hidden characters, and without anything
 * that a mail or telephone program turns into a link, unless the link leads to a government host.
 */
export function defuse(value: string): string {
  return value
    .normalize('NFC')
    .replaceAll(controls, ' ')
    .replaceAll(invisible, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => (governmentHosts.test(word) ? word : breakLink(word)))
    .join(' ');
}

function breakLink(word: string): string {
  return word.replaceAll('://', ': //').replaceAll('@', ' @ ').replaceAll(dotBeforeWord, '$1$2 ').trim();
}
