import { fold, inOrigin } from './folded-text.js';
import type { Passage } from './datum.js';

/** Finds these words wherever a text has them, in any case, whatever is unseen in them. */
export function passagesIn(text: string, words: string): Passage[] {
  const folded = fold(text);
  const [plain, sought] = [folded.plain.toLowerCase(), fold(words).plain.toLowerCase().trim()];
  // A letter whose small form is longer would move the rest.
  if (sought === '' || plain.length !== folded.plain.length) return [];
  const found: Passage[] = [];
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + sought.length))
    found.push(inOrigin({ start: at, end: at + sought.length }, folded));
  return found;
}
