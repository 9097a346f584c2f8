import { describe, expect, it } from '@jest/globals';
import { crc32c, Reader, readRecordsBatch } from '@platformatic/kafka';
import fc from 'fast-check';
import Decoder from 'kafkajs/src/protocol/decoder.js';
import decodeBatch from 'kafkajs/src/protocol/recordBatch/v0/decoder.js';
import { registryAreaV1 } from '#contracts';
import type { OutgoingRecord } from '../../libs/messaging/src/broker.js';
import { ByteWriter } from '../../libs/messaging/src/platformatic/byte-writer.js';
import { encodeBatch } from '../../libs/messaging/src/platformatic/record-batch.js';

const identity = { producerId: 2n ** 40n + 7n, producerEpoch: 3, baseSequence: 2 ** 31 - 5 };
const any = Number.MAX_SAFE_INTEGER;

/** Short and long, with characters of one to four bytes, at the lengths where the width of a length changes. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('a', 'ä', '語', '🌾', '\0', '\ud800'), minLength: 15, maxLength: 140 }),
  fc.integer({ min: 0, max: 9_000 }).map((length) => 'x'.repeat(length)),
);
const value = fc.option(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.integer({ max: 70_000, min: 0 }).map(zeros)));
const record = fc.record({ key: text, value, headers: fc.dictionary(text, text, { maxKeys: 70 }) }).map(recordOf);

function zeros(length: number): Uint8Array {
  return new Uint8Array(length);
}

function recordOf(of: { key: string; value: Uint8Array | null; headers: Record<string, string> }): OutgoingRecord {
  return { topic: registryAreaV1, ...of, value: of.value && Buffer.from(of.value) };
}

function encoded(records: readonly OutgoingRecord[], maxBytes = any, from = 0) {
  return encodeBatch(new ByteWriter(), records, from, maxBytes, identity);
}

const bytesOf = ({ key, value: bytes, headers }: OutgoingRecord) => ({
  key: Buffer.from(key).toString('hex'),
  value: bytes && bytes.toString('hex'),
  headers: Object.entries(headers).map((header) => header.map((part) => Buffer.from(part).toString('hex'))),
});

describe('a record batch', () => {
  it('is read as it was written by the client that sends it', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (records) => {
        const { batch, count } = encoded(records);
        const read = readRecordsBatch(Reader.from(batch));
        expect(count).toBe(records.length);
        const { producerId, producerEpoch, baseSequence: firstSequence } = identity;
        expect(read).toMatchObject({ producerId, producerEpoch, firstSequence });
        expect(read).toMatchObject({ magic: 2, attributes: 0, length: batch.length - 12, lastOffsetDelta: count - 1 });
        expect(read.crc).toBe(crc32c(batch.subarray(21)));
        expect(read.records.map(({ offsetDelta }) => offsetDelta)).toEqual(records.map((_, index) => index));
        expect(
          read.records.map(({ key, value: bytes, headers }) => ({
            key: key!.toString('hex'),
            value: bytes && bytes.toString('hex'),
            headers: headers.map((header) => header.map((part) => part!.toString('hex'))),
          })),
        ).toEqual(records.map(bytesOf));
      }),
      { numRuns: 200 },
    );
  });

  it('is read as it was written by kafkajs', async () => {
    const asText = ({ key, value: bytes, headers }: OutgoingRecord) => ({
      key: Buffer.from(key).toString(),
      value: bytes?.toString('hex') ?? null,
      headers: new Map(Object.entries(headers).map(([name, its]) => [sameText(name), sameText(its)])),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async (records) => {
        const read = await decodeBatch(new Decoder(encoded(records).batch));
        expect(
          read.records.map(({ key, value: bytes, headers }) => ({
            key: key.toString(),
            value: bytes?.toString('hex') ?? null,
            headers: new Map(Object.entries(headers).map(([name, its]) => [name, [its].flat().at(-1)!.toString()])),
          })),
        ).toEqual(records.map(asText));
      }),
      { numRuns: 200 },
    );
  });

  it('has as many records as the limit allows, at least one, and all of them follow one another', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), fc.nat(20_000), (records, limit) => {
        const read = [];
        for (let from = 0; from < records.length;) {
          const { batch, count } = encoded(records, limit, from);
          const oneMore = encoded(records.slice(0, from + count + 1), any, from).batch.length;
          expect(count === 1 || batch.length <= limit).toBe(true);
          expect(from + count === records.length || oneMore > limit).toBe(true);
          read.push(...readRecordsBatch(Reader.from(batch)).records);
          from += count;
        }
        expect(read.map(({ key }) => key!.toString('hex'))).toEqual(records.map((each) => bytesOf(each).key));
      }),
      { numRuns: 200 },
    );
  });
});

/** Half of a surrogate pair has no encoding; it is replaced, as by `Buffer.from`. */
function sameText(its: string): string {
  return Buffer.from(its).toString();
}
