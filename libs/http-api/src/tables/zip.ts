import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all wanted entries together, unpacked. */
  readonly bytes: number;
}

/** An archive that unpacks to more than its limits. */
export class ZipTooLarge extends Error {}

const [endMark, directoryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [stored, deflated] = [0, 8];
const encrypted = 1;

/**
 * The wanted entries of a ZIP archive. What an archive states of its sizes is not believed: unpacking stops at the limit.
 *
 * @throws ZipTooLarge, and other errors for what is no archive
 */
export function readZip(archive: Buffer, wanted: (name: string) => boolean, limits: ZipLimits): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || archive.readUInt32LE(end) !== endMark) throw new Error('no end of the directory');
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipTooLarge();
  const entries: ZipEntry[] = [];
  let left = limits.bytes;
  for (let at = archive.readUInt32LE(end + 16), place = 0; place < count; place++) {
    if (archive.readUInt32LE(at) !== directoryMark) throw new Error('no entry in the directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((of) => archive.readUInt16LE(at + of));
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength!);
    if (wanted(name)) {
      const content = unpack(archive, at, left);
      left -= content.length;
      entries.push({ name, content });
    }
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new Error('an entry occurs twice');
  return entries;
}

function unpack(archive: Buffer, directory: number, maxBytes: number): Buffer {
  const [flags, method] = [archive.readUInt16LE(directory + 8), archive.readUInt16LE(directory + 10)];
  const packedSize = archive.readUInt32LE(directory + 20);
  const local = archive.readUInt32LE(directory + 42);
  if ((flags & encrypted) !== 0 || archive.readUInt32LE(local) !== localMark) throw new Error('no content');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw new Error('truncated');
  if (method === stored) {
    if (packed.length > maxBytes) throw new ZipTooLarge();
    return packed;
  }
  if (method !== deflated) throw new Error('an unknown method');
  if (maxBytes === 0) throw new ZipTooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new ZipTooLarge() : error;
  }
}

/** An archive of these entries, not compressed. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(bytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(mark(directoryMark), Buffer.from([20, 0]), shared, tail, bytes);
    parts.push(mark(localMark), shared, bytes, content);
    offset += 4 + shared.length + bytes.length + content.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, mark(endMark), end]);
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
