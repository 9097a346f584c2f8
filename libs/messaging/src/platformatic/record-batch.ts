import { crc32c, Writer } from './kafka-client.js';
import type { OutgoingRecord } from '../broker.js';
import type { ByteWriter } from './byte-writer.js';

/** Who writes a batch, and its place among the batches of this producer in the partition. */
export interface BatchIdentity {
  readonly producerId: bigint;
  readonly producerEpoch: number;
  readonly baseSequence: number;
}

const headBytes = 61;
const crcAt = 17;
const attributesAt = 21;
const magic = 2;
/** The length of a record takes two bytes from 64 to 8,191 bytes. */
const usualLengthWidth = 2;

/**
 * Encodes records of one partition, from the one at `from` on, as a record batch of version 2 without compression, and as
 * many of them as `maxBytes` allows, at least one. Returns the batch, valid until the writer is cleared, and their number.
 * https://kafka.apache.org/documentation/#recordbatch
 */
export function encodeBatch(
  writer: ByteWriter,
  records: readonly OutgoingRecord[],
  from: number,
  maxBytes: number,
  { producerId, producerEpoch, baseSequence }: BatchIdentity,
): { readonly batch: Buffer; readonly count: number } {
  const start = writer.position;
  writer.skip(headBytes);
  let count = 0;
  for (; from + count < records.length; count++) {
    const before = writer.position;
    encodeRecord(writer, records[from + count]!, count);
    if (count === 0 || writer.position - start <= maxBytes) continue;
    writer.position = before;
    break;
  }
  const now = BigInt(Date.now());
  const head = writer.at(start);
  head.setBigInt64(0, 0n); // base offset: the broker assigns it
  head.setInt32(8, writer.position - start - 12); // length of what follows
  head.setInt32(12, -1); // partition leader epoch: the broker sets it
  head.setInt8(16, magic);
  head.setInt16(attributesAt, 0);
  head.setInt32(23, count - 1); // offset of the last record
  head.setBigInt64(27, now); // time of the first record
  head.setBigInt64(35, now); // time of the last record
  head.setBigInt64(43, producerId);
  head.setInt16(51, producerEpoch);
  head.setInt32(53, baseSequence);
  head.setInt32(57, count);
  head.setUint32(crcAt, checksum(writer.subarray(start + attributesAt)));
  return { batch: writer.subarray(start), count };
}

function encodeRecord(writer: ByteWriter, { key, value, headers }: OutgoingRecord, offset: number): void {
  writer.behindItsLength(usualLengthWidth, () => {
    writer.int8(0); // attributes
    writer.varint(0); // time since the first record
    writer.varint(offset);
    writer.text(key);
    if (value) writer.bytes(value);
    else writer.varint(-1);
    const names = Object.keys(headers);
    writer.varint(names.length);
    for (const name of names) {
      writer.text(name);
      writer.text(headers[name]!);
    }
  });
}

/** Of these bytes without a copy of them: the client copies a plain buffer first. */
function checksum(bytes: Buffer): number {
  return crc32c(Writer.create().append(bytes).dynamicBuffer);
}
