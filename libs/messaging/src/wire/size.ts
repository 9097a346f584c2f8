import { type OutgoingRecord, UnpublishableError } from '../broker.js';

/** Bytes of a record on the wire, with a generous allowance for framing. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = Buffer.byteLength(key) + (value?.length ?? 0) + 70;
  for (const name in headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(headers[name]!) + 10;
  return bytes;
}

/** @throws UnpublishableError when the record exceeds the limit of its topic */
export function checkSize(record: OutgoingRecord): void {
  const { name, maxRecordBytes } = record.topic;
  if (mostBytes(record) <= maxRecordBytes) return;
  const size = sizeOf(record);
  if (size > maxRecordBytes) throw new UnpublishableError(`a record of ${size} bytes is too large for ${name}`);
}

/** An upper bound of `sizeOf` that counts no bytes of texts: a UTF-16 code unit has at most three. */
function mostBytes({ key, value, headers }: OutgoingRecord): number {
  let bytes = 3 * key.length + (value?.length ?? 0) + 70;
  for (const name in headers) bytes += 3 * (name.length + headers[name]!.length) + 10;
  return bytes;
}
