import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { imageHash } from './image-hash.js';

const [width, height] = [320, 240];

/** A picture of a few bright discs, whose places depend on the seed. */
function picture(seed: number): Sharp {
  const discs = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [(seed * (index + 3) * 97) % width, (seed * (index + 5) * 61) % height];
    return `<circle cx="${x}" cy="${y}" r="${20 + ((seed * index * 13) % 60)}" fill="hsl(${index * 40} 70% 60%)"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${discs.join('')}</svg>`;
  return sharp(Buffer.from(drawing)).flatten({ background: '#203040' });
}

const different = (one: string, other: string) => Array.from(one).filter((bit, at) => bit !== other[at]).length;

describe('the perceptual hash of an image', () => {
  let original: string;
  beforeAll(async () => {
    original = await imageHash(await picture(7).png().toBuffer());
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
    expect(different(original, await imageHash(await picture(12).png().toBuffer()))).toBeGreaterThan(12);
  });
});
