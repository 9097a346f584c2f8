const bands = 20;
const rowsPerBand = 6;

/** The permutations of MinHash, fixed: stored bands must stay comparable. Odd factors are invertible modulo 2^32. */
const permutations = Array.from({ length: bands * rowsPerBand }, (_, index) => ({
  factor: (Math.imul(index + 1, 0x9e3779b1) | 1) >>> 0,
  shift: Math.imul(index + 1, 0x85ebca6b) >>> 0,
}));

/**
 * The buckets of locality-sensitive hashing (MinHash, 20 bands of 6 rows) of a trigram bitmap, as 32-bit integers: an
 * index over them finds the texts that share one. Two texts whose bitmaps have four of five trigrams in common share a band
 * in more than 99 of 100 cases, two texts with three of ten in one of 70. Empty for a text without a word.
 */
export function similarityBands(trigrams: string): number[] {
  const buckets: number[] = [];
  for (let at = trigrams.indexOf('1'); at >= 0; at = trigrams.indexOf('1', at + 1)) buckets.push(mixed(at + 1));
  if (buckets.length === 0) return [];
  return Array.from({ length: bands }, (_, band) => {
    let hash = Math.imul(band + 1, 0x27d4eb2f);
    for (let row = band * rowsPerBand; row < (band + 1) * rowsPerBand; row++)
      hash = mixed(Math.imul(hash, 31) ^ smallest(buckets, row));
    return hash | 0;
  });
}

function smallest(buckets: readonly number[], row: number): number {
  const { factor, shift } = permutations[row]!;
  let least = 0xffff_ffff;
  for (const bucket of buckets) least = Math.min(least, mixed(Math.imul(bucket, factor) + shift));
  return least;
}

/** The finalizer of MurmurHash3. */
function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
