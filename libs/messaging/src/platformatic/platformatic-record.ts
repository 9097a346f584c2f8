import type { KafkaRecord, RecordsBatch } from './kafka-client.js';
import type { IncomingRecord } from '../broker.js';

const isControl = 0b10_0000;

/** The records of fetched batches from an offset on; a fetch returns whole batches, which may start before it. */
export function incomingRecords(
  topic: string,
  partition: number,
  from: bigint,
  batches: readonly RecordsBatch[],
): IncomingRecord[] {
  const records: IncomingRecord[] = [];
  for (const { attributes, firstOffset, records: inBatch } of batches) {
    if (attributes & isControl) continue;
    for (const { offsetDelta, key, value, headers } of inBatch) {
      const offset = firstOffset + BigInt(offsetDelta);
      if (offset < from) continue;
      const headersAsText = textHeaders(headers);
      records.push({
        topic,
        partition,
        offset: String(offset),
        key: key?.toString() ?? '',
        value,
        headers: headersAsText,
      });
    }
  }
  return records;
}

/** The offset after these batches, even if compaction removed their last records. */
export function offsetAfter(batches: readonly RecordsBatch[]): bigint | undefined {
  const last = batches.at(-1);
  return last && last.firstOffset + BigInt(last.lastOffsetDelta) + 1n;
}

/** If a header occurs several times, the last value counts. */
function textHeaders(headers: KafkaRecord['headers']): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap(([name, value]) => (name && value ? [[name.toString(), value.toString()]] : [])),
  );
}
