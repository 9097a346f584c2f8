import type { OutgoingRecord } from '../broker.js';

/** Bytes that a record takes on the wire, framing counted generously. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = Buffer.byteLength(key) + (value?.length ?? 0) + 70;
  for (const name in headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(headers[name]!) + 10;
  return bytes;
}
