/**
 * Removes metadata (place, author, device, comments) from a JPEG without decoding it. Retains what its pixels depend on: the
 * tables, JFIF, the color profile (APP2) and the color transform of Adobe (APP14). Data after its end are dropped.
 *
 * @throws for what is no JPEG
 */
export function stripJpeg(jpeg: Buffer): Buffer {
  const start = jpeg.indexOf('ffd8ff', 0, 'hex');
  if (start < 0) throw new Error('no JPEG');
  const parts = [jpeg.subarray(start, start + 2)];
  let at = start + 2;
  for (;;) {
    if (jpeg[at] !== 0xff) throw new Error('no segment');
    const marker = jpeg.readUInt8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return Buffer.concat([...parts, jpeg.subarray(at, at + 2)]);
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const next = marker === 0xda ? endOfScan(jpeg, end) : end;
    if (!isJpegMetadata(marker)) parts.push(jpeg.subarray(at, next));
    if (next >= jpeg.length) return Buffer.concat(parts);
    at = next;
  }
}

/** A scan goes on until a marker other than a stuffed byte, a restart or padding. */
function endOfScan(jpeg: Buffer, start: number): number {
  for (let at = jpeg.indexOf(0xff, start); at >= 0 && at < jpeg.length - 1; at = jpeg.indexOf(0xff, at + 1)) {
    const marker = jpeg.readUInt8(at + 1);
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return jpeg.length;
}

function isJpegMetadata(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return marker === 0xfe || (isApplication && ![0xe0, 0xe2, 0xee].includes(marker));
}

/** Removes the boxes of a JPEG 2000 file that hold metadata. A bare codestream stays as it is. */
export function stripJpeg2000(file: Buffer): Buffer {
  if (file.toString('latin1', 4, 8) !== 'jP  ') return file;
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    const [length, type] = [file.readUInt32BE(at), file.toString('latin1', at + 4, at + 8)];
    const size = length === 1 ? Number(file.readBigUInt64BE(at + 8)) : length;
    const end = size === 0 ? file.length : at + size;
    if (end < at + 8) throw new Error('no box');
    if (['jP  ', 'ftyp', 'jp2h', 'jp2c'].includes(type)) parts.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
