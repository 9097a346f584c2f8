/**
 * The partition hash of Java clients and kafkajs (murmur2, made positive); the client takes it modulo the number of
 * partitions. Both drivers must agree: a key that changed its partition would lose its order.
 * https://github.com/apache/kafka/blob/4.3.1/clients/src/main/java/org/apache/kafka/common/utils/Utils.java
 */
export function hashOfKey(key: Buffer): number {
  const m = 0x5bd1e995;
  const { length } = key;
  let h = 0x9747b28c ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let k = Math.imul(key.readInt32LE(at), m);
    k = Math.imul(k ^ (k >>> 24), m);
    h = Math.imul(h, m) ^ k;
  }
  const left = length - at;
  if (left === 3) h ^= key[at + 2]! << 16;
  if (left >= 2) h ^= key[at + 1]! << 8;
  if (left >= 1) h = Math.imul(h ^ key[at]!, m);
  h = Math.imul(h ^ (h >>> 13), m);
  return (h ^ (h >>> 15)) & 0x7fffffff;
}
