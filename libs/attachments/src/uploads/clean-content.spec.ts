import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { DomainError } from '#http-api';
import { sampleDocument, samplePhoto, photoMetadata } from '#testing';
import { type MediaType, mediaTypes } from '../media-types.js';
import { cleanContent } from './clean-content.js';

const maxPixels = 1_000_000;
const images = [
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
] as const;

const clean = (content: Buffer, type: MediaType) => cleanContent(content, type, maxPixels);
const codeOf = (content: Buffer, type: MediaType) =>
  clean(content, type).then(String, (error: DomainError) => error.code);

/** A PNG whose header claims these dimensions. */
async function pngThatClaims(width: number, height: number): Promise<Buffer> {
  const png = await samplePhoto({ format: 'png' });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

const chunk = (type: string, data: string) => {
  const body = Buffer.from(type + data, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const segment = (marker: number, data: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), Buffer.from(data, 'latin1')]);

/** The image with a comment and an IPTC record; WebP has neither. */
function withTexts(image: Buffer, format: string): Buffer {
  const [comment, iptc] = [
    'Komentar-Sukaesih',
    'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12\x1c\x02P\0\rIPTC-Sukaesih',
  ];
  if (format === 'png')
    return Buffer.concat([
      image.subarray(0, 33),
      chunk('tEXt', `Author\0${comment}`),
      chunk('tEXt', `Raw profile type iptc\0${iptc}`),
      image.subarray(33),
    ]);
  if (format !== 'jpeg') return image;
  return Buffer.concat([image.subarray(0, 2), segment(0xfe, comment), segment(0xed, iptc), image.subarray(2)]);
}

describe.each(images)('an image of type %s', (type, format) => {
  it('loses place, time and author', async () => {
    const photo = await samplePhoto({ format });
    expect(await sharp(photo).metadata()).toMatchObject({ exif: expect.anything(), xmp: expect.anything() });
    const retained = await clean(photo, type);
    const { exif, xmp, iptc, icc, ...metadata } = await sharp(retained).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(metadata).toMatchObject({ format, width: 64, height: 48 });
    for (const secret of [...Object.values(photoMetadata), 'GPS', 'Exif', 'xmp'])
      expect([secret, retained.includes(secret)]).toEqual([secret, false]);
  });

  it('loses comments and the fields of press agencies', async () => {
    const photo = withTexts(await samplePhoto({ format }), format);
    const texts = ['Komentar-Sukaesih', 'IPTC-Sukaesih'];
    const retained = await clean(photo, type);
    for (const text of texts)
      expect([photo.includes(text), retained.includes(text)]).toEqual([format !== 'webp', false]);
  });

  it('is rotated upright', async () => {
    const retained = await clean(await samplePhoto({ format, orientation: 6 }), type);
    const { width, height, orientation } = await sharp(retained).metadata();
    expect([width, height, orientation]).toEqual([48, 64, undefined]);
  });

  it('loses data after its end', async () => {
    const both = Buffer.concat([await samplePhoto({ format }), Buffer.from('<script>alert(1)</script>PK\u0005\u0006')]);
    expect((await clean(both, type)).includes('script')).toBe(false);
  });

  it('is scaled down when it is longer than 4096 pixels', async () => {
    const retained = await clean(await samplePhoto({ format, width: 8192, height: 100 }), type);
    expect(await sharp(retained).metadata()).toMatchObject({ width: 4096, height: 50 });
  });

  it('is rejected when it has too many pixels', async () => {
    expect(await codeOf(await samplePhoto({ format, width: 1001, height: 1000 }), type)).toBe(
      'attachment-too-many-pixels',
    );
  });

  it('is rejected when it is truncated', async () => {
    const photo = await samplePhoto({ format, width: 200, height: 200, noise: true });
    expect(await codeOf(photo.subarray(0, photo.length / 2), type)).toBe('attachment-unreadable');
  });
});

describe('a file', () => {
  it('is rejected when its header claims billions of pixels', async () => {
    expect(await codeOf(await pngThatClaims(60_000, 60_000), 'image/png')).toBe('attachment-too-many-pixels');
  });

  it('is rejected with another media type', async () => {
    for (const [, format] of images)
      for (const type of mediaTypes.filter((other) => other !== `image/${format}`))
        expect(await codeOf(await samplePhoto({ format }), type)).toBe('attachment-mislabelled');
    expect(await codeOf(sampleDocument(), 'image/jpeg')).toBe('attachment-mislabelled');
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a Linux program', Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(200)])],
    ['an archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)])],
    ['text', Buffer.from('nama,alamat\n')],
  ])('of %s is rejected with every media type', async (_what, content) => {
    for (const type of mediaTypes) expect(await codeOf(content, type)).toBe('attachment-mislabelled');
  });

  it.each(['gif', 'tiff'] as const)('of %s is rejected with every media type', async (format) => {
    const photo = await samplePhoto({ format });
    for (const type of mediaTypes) expect(await codeOf(photo, type)).toBe('attachment-mislabelled');
  });

  it('is rejected when it is empty', async () => {
    expect(await codeOf(Buffer.alloc(0), 'image/png')).toBe('attachment-unreadable');
  });

  it('with arbitrary bytes after a valid start is cleaned or rejected, without another error', async () => {
    const heads = await Promise.all(images.map(async ([, format]) => (await samplePhoto({ format })).subarray(0, 40)));
    const content = fc
      .tuple(fc.constantFrom(...heads, sampleDocument().subarray(0, 9)), fc.uint8Array({ maxLength: 400 }))
      .map((parts) => Buffer.concat(parts));
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...mediaTypes), async (sent, type) => {
        const outcome = await clean(sent, type).catch((error: unknown) => error);
        expect(outcome instanceof DomainError || Buffer.isBuffer(outcome)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
