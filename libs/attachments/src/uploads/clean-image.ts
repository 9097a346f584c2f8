import pLimit from 'p-limit';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { attachmentError } from '../attachment.errors.js';
import type { MediaType } from '../media-types.js';

export type ImageType = Exclude<MediaType, 'application/pdf'>;

/** A page of A4 scanned at 300 dots per inch has 3508. */
const longestSide = 4096;

// Allows only these decoders, whatever type a file claims, and caches no content between uploads.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

/** Decoding an image of 50 million pixels can take 300 MB, and other work needs some of the four threads of libuv. */
const limit = pLimit(2);

/**
 * Encodes an image anew from its pixels: upright, in sRGB, at most 4096 pixels long, without metadata (place, author,
 * device), thumbnails and data after its end. Of an animation, the first picture remains.
 *
 * @throws 422 'attachment-unreadable', 'attachment-too-many-pixels'
 */
export async function cleanImage(content: Buffer, type: ImageType, maxPixels: number): Promise<Buffer> {
  return limit(async () => {
    try {
      await requirePixels(content, maxPixels);
      return await encoded(content, type, maxPixels).toBuffer();
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      throw attachmentError('attachment-unreadable');
    }
  });
}

/** Reads only the header of the image. */
async function requirePixels(content: Buffer, maxPixels: number): Promise<void> {
  const { width, height }: Metadata = await sharp(content, { limitInputPixels: false }).metadata();
  if (width * height > maxPixels)
    throw attachmentError('attachment-too-many-pixels', {
      detail: { en: `An image may have at most ${maxPixels} pixels.`, id: `Gambar paling besar ${maxPixels} piksel.` },
    });
}

function encoded(content: Buffer, type: ImageType, maxPixels: number): Sharp {
  const upright = sharp(content, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  if (type === 'image/jpeg') return upright.jpeg({ quality: 85 });
  return type === 'image/png' ? upright.png() : upright.webp({ quality: 85 });
}
