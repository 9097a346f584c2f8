import type { OutgoingRecord } from '../broker.js';
import { sizeOf } from './size.js';

/** Cuts records into requests: the broker's limit is for all records of a topic's partition in one request, not for a record. */
export function* requests(records: readonly OutgoingRecord[]): Generator<OutgoingRecord[]> {
  let part: OutgoingRecord[] = [];
  let bytes = new Map<string, number>();
  for (const record of records) {
    const { name, maxRecordBytes } = record.topic;
    const size = sizeOf(record);
    if ((bytes.get(name) ?? 0) + size > maxRecordBytes) {
      if (part.length > 0) yield part;
      [part, bytes] = [[], new Map()];
    }
    part.push(record);
    bytes.set(name, (bytes.get(name) ?? 0) + size);
  }
  if (part.length > 0) yield part;
}
