import type { OutgoingRecord } from '../broker.js';
import { sizeOf } from './size.js';

/**
 * Splits records into requests: the broker's limit applies to all records of a partition in one request, not to one
 * record.
 */
export function splitIntoRequests(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const requests: OutgoingRecord[][] = [];
  let bytes = new Map<string, number>();
  for (const record of records) {
    const { name, maxRecordBytes } = record.topic;
    const size = sizeOf(record);
    if (requests.length === 0 || (bytes.get(name) ?? 0) + size > maxRecordBytes) {
      requests.push([]);
      bytes = new Map();
    }
    requests.at(-1)!.push(record);
    bytes.set(name, (bytes.get(name) ?? 0) + size);
  }
  return requests;
}
