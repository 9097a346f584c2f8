import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from '../broker.js';

/** Decodes key and headers as text; the value stays binary. */
export function incomingRecord(topic: string, partition: number, message: KafkaMessage): IncomingRecord {
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString() ?? '',
    value: message.value,
    headers: textHeaders(message.headers ?? {}),
  };
}

/** If a header occurs several times, the last value counts. */
function textHeaders(headers: IHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value;
      return last === undefined || last === null ? [] : [[name, last.toString()]];
    }),
  );
}
