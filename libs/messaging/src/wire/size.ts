import type { OutgoingRecord } from '../broker.js';

/** Bytes of a record on the wire, with a generous allowance for framing. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = Buffer.byteLength(key) + (value?.length ?? 0) + 70;
  for (const name in headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(headers[name]!) + 10;
  return bytes;
}
