import type { OutgoingRecord } from '../broker.js';

/** Bytes that a record takes on the wire, framing counted generously. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  const headerBytes = Object.entries(headers).reduce(
    (sum, [name, content]) => sum + Buffer.byteLength(name) + Buffer.byteLength(content) + 10,
    0,
  );
  return Buffer.byteLength(key) + (value?.length ?? 0) + headerBytes + 70;
}
