import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { hashOfKey } from '../../libs/messaging/src/platformatic/key-hash.js';

const kafkajsPartition = (key: Buffer, partitions: number): number => {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 1,
    replicas: [1],
    isr: [1],
  }));
  return Partitioners.DefaultPartitioner()({ topic: 'topic', partitionMetadata, message: { key, value: null } });
};

describe('the partition of a key', () => {
  it('equals that of kafkajs for any bytes and any number of partitions', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 1_000 }), (bytes, partitions) => {
        const key = Buffer.from(bytes);
        expect(hashOfKey(key) % partitions).toBe(kafkajsPartition(key, partitions));
      }),
      { numRuns: 2_000 },
    );
  });

  /** https://github.com/apache/kafka/blob/4.3.1/clients/src/test/java/org/apache/kafka/common/utils/UtilsTest.java */
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('equals that of Java for %p', (key, hash) => {
    expect(hashOfKey(Buffer.from(key))).toBe(hash & 0x7fffffff);
  });
});
