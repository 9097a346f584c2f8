import { createHash } from 'node:crypto';
import { normalised } from '../duplicates/similarity.js';

const bands = 4;
const rows = 2;
const shingleSize = 3;

/**
 * Four hashes of a text. Two texts with some words changed or added share at least one of them nearly always; two texts
 * about the same matter hardly ever (locality-sensitive hashing: the minimal hashes of all shingles of three words, two to
 * a hash).
 */
export function similarityHashes(title: string, body: string): Buffer[] {
  const words = normalised(`${title} ${body}`).split(' ');
  const shingles = new Set(
    words.length <= shingleSize
      ? [words.join(' ')]
      : words.slice(shingleSize - 1).map((_, place) => words.slice(place, place + shingleSize).join(' ')),
  );
  const minima = Array.from({ length: bands * rows }, () => 0xffff_ffff);
  for (const shingle of shingles) {
    const hashes = createHash('sha256').update(shingle).digest();
    for (let row = 0; row < minima.length; row++) minima[row] = Math.min(minima[row]!, hashes.readUInt32BE(row * 4));
  }
  return Array.from({ length: bands }, (_, band) =>
    createHash('sha256')
      .update(`${band} ${minima.slice(band * rows, (band + 1) * rows).join(' ')}`)
      .digest()
      .subarray(0, 16),
  );
}
