import { createHash } from 'node:crypto';
import { normalised } from '../duplicates/likeness.js';

const bands = 4;
const rows = 2;
const wordsTogether = 3;

/**
 * Four marks of a text. Two texts that say nearly the same, with some words changed or added, share at least one of them
 * nearly always; two that only speak of the same things hardly ever (locality-sensitive hashing: the least hashes of all
 * runs of three words, two to a mark).
 */
export function similarityMarks(title: string, body: string): Buffer[] {
  const words = normalised(`${title} ${body}`).split(' ');
  const runs = new Set(
    words.length <= wordsTogether
      ? [words.join(' ')]
      : words.slice(wordsTogether - 1).map((_, place) => words.slice(place, place + wordsTogether).join(' ')),
  );
  const least = Array.from({ length: bands * rows }, () => 0xffff_ffff);
  for (const run of runs) {
    const hashes = createHash('sha256').update(run).digest();
    for (let row = 0; row < least.length; row++) least[row] = Math.min(least[row]!, hashes.readUInt32BE(row * 4));
  }
  return Array.from({ length: bands }, (_, band) =>
    createHash('sha256')
      .update(`${band} ${least.slice(band * rows, (band + 1) * rows).join(' ')}`)
      .digest()
      .subarray(0, 16),
  );
}
