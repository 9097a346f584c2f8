import { compressionsAlgorithmsByBitmask } from './kafka-client.js';
import { decompress as inflateZstd } from 'fzstd';

const bitmasks = { snappy: 2, zstd: 4 };

/** Java clients write Snappy in blocks after a header: https://github.com/xerial/snappy-java#compatibility-notes */
const xerialMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const xerialHeaderBytes = xerialMagic.length + 8;

type Decompress = (data: Buffer) => Buffer;

let registered = false;

/**
 * Enables the client to read records compressed by others or by a topic's `compression.type`. By default it fails on
 * Java's Snappy and, before Node 22.15, on zstd: one such record would stop its partition. Sambung publishes
 * uncompressed records.
 */
export function registerCodecs(): void {
  if (registered) return;
  registered = true;
  const snappy = compressionsAlgorithmsByBitmask[bitmasks.snappy]!;
  const bare: Decompress = snappy.decompressSync;
  replace(snappy, (data) => (isXerial(data) ? Buffer.concat(xerialBlocks(data).map(bare)) : bare(data)));
  const zstd = compressionsAlgorithmsByBitmask[bitmasks.zstd]!;
  if (!zstd.available) replace(zstd, (data) => Buffer.from(inflateZstd(data)));
}

function replace(algorithm: object, decompress: Decompress): void {
  Object.assign(algorithm, {
    decompressSync: (data: Buffer | { readonly buffer: Buffer }) =>
      decompress(Buffer.isBuffer(data) ? data : data.buffer),
  });
}

function isXerial(data: Buffer): boolean {
  return data.subarray(0, xerialMagic.length).equals(xerialMagic);
}

function xerialBlocks(data: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = xerialHeaderBytes; at < data.length;) {
    const from = at + 4;
    at = from + data.readUInt32BE(at);
    blocks.push(data.subarray(from, at));
  }
  return blocks;
}
