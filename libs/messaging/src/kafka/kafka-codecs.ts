import { decompress as inflateZstd } from 'fzstd';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import snappy from 'snappyjs';

/** https://github.com/xerial/snappy-java#compatibility-notes: the format of Java clients; others write raw Snappy. */
const xerialMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const xerialHeaderBytes = xerialMagic.length + 8;

function unSnappy(compressed: Buffer): Uint8Array {
  if (!compressed.subarray(0, xerialMagic.length).equals(xerialMagic)) return snappy.uncompress(compressed);
  const blocks: Uint8Array[] = [];
  for (let at = xerialHeaderBytes; at < compressed.length;) {
    const size = compressed.readUInt32BE(at);
    blocks.push(snappy.uncompress(compressed.subarray(at + 4, at + 4 + size)));
    at += 4 + size;
  }
  return Buffer.concat(blocks);
}

const { CompressionTypes } = kafkajs;

/**
 * Enables the client to read records compressed by others or by a topic's `compression.type`; by default it supports
 * gzip only and fails on everything else. Sambung publishes uncompressed records.
 */
export function registerCodecs(): void {
  const codecs: Record<number, () => unknown> = kafkajs.CompressionCodecs;
  codecs[CompressionTypes.Snappy] = codec(unSnappy);
  codecs[CompressionTypes.LZ4] = codec((compressed) => lz4.decompress(compressed));
  codecs[CompressionTypes.ZSTD] = codec((compressed) => inflateZstd(compressed));
}

function codec(decompress: (compressed: Buffer) => Uint8Array) {
  return () => ({
    compress: () => Promise.reject(new Error('compressing is supported for gzip only')),
    decompress: async (compressed: Buffer) => Buffer.from(decompress(compressed)),
  });
}
