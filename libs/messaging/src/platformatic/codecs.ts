import { compressionsAlgorithmsByBitmask } from '@platformatic/kafka';
import { decompress as inflateZstd } from 'fzstd';

const bitmasks = { snappy: 2, zstd: 4 };

/** What Java writes is Snappy in blocks behind a header: https://github.com/xerial/snappy-java#compatibility-notes */
const xerialMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const xerialHeaderBytes = xerialMagic.length + 8;

type Decompress = (data: Buffer) => Buffer;

let registered = false;

/**
 * Lets the client read what others have compressed, or what the broker has on a topic's `compression.type`. Of itself it
 * ends at Java's Snappy and, before Node 22.15, at zstd: one such record would stop its partition. We send uncompressed.
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
