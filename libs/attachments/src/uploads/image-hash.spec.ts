import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { imageHash } from './image-hash.js';

const [width, height] = [320, 240];

/** A picture of a few bright discs, whose places and sizes depend on the seed. */
function picture(seed: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3, 0x30);
  for (let index = 0; index < 9; index++) {
    const [x, y] = [(seed * (index + 3) * 97) % width, (seed * (index + 5) * 61) % height];
    const radius = 20 + ((seed * index * 13) % 60);
    for (let row = Math.max(0, y - radius); row < Math.min(height, y + radius); row++)
      for (let column = Math.max(0, x - radius); column < Math.min(width, x + radius); column++)
        if (Math.hypot(column - x, row - y) < radius)
          pixels.fill(120 + index * 15, (row * width + column) * 3, (row * width + column) * 3 + 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).png();
}

const different = (one: string, other: string) => Array.from(one).filter((bit, at) => bit !== other[at]).length;

describe('the perceptual hash of an image', () => {
  let original: string;
  beforeAll(async () => {
    original = await imageHash(await picture(7).toBuffer());
  });

  it('has 64 bits', () => {
    expect(original).toMatch(/^[01]{64}$/);
  });

  it.each<[string, (image: Sharp) => Sharp]>([
    ['half as large', (image) => image.resize(160)],
    ['compressed strongly', (image) => image.jpeg({ quality: 30 })],
    ['brighter', (image) => image.modulate({ brightness: 1.1 })],
    ['in grey', (image) => image.greyscale()],
  ])('stays nearly the same when the image is %s', async (_what, change) => {
    const changed = change(picture(7));
    const content = await sharp(await changed.toBuffer())
      .png()
      .toBuffer();
    expect(different(original, await imageHash(content))).toBeLessThanOrEqual(6);
  });

  it('is another one for another image', async () => {
    expect(different(original, await imageHash(await picture(12).toBuffer()))).toBeGreaterThan(12);
  });
});
