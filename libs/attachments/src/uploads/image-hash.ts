import pLimit from 'p-limit';
import module from 'sharp-phash';

// Its declaration is that of an ES module, which it is not.
const perceptualHash = module as unknown as typeof module.default;

/** A decoded image takes memory, and other work needs some of the four threads of libuv. */
const limit = pLimit(2);

/**
 * The perceptual hash of a cleaned image, as a bit string of PostgreSQL: 64 bits of its low frequencies, which stay nearly
 * the same when it is scaled, compressed again or brightened. Compare hashes by the number of different bits.
 */
export function imageHash(content: Buffer): Promise<string> {
  return limit(() => perceptualHash(content));
}
