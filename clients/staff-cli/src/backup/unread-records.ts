import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import { type Topic, topicNamed } from '#contracts';
import type { IncomingRecord, MessageBroker, OutgoingRecord, PartitionRange } from '#messaging';
import { type BackupFile, readFile, writeFile } from './copy-tables.js';

const line = z.object({
  topic: z.string(),
  key: z.string(),
  value: z.base64().nullable(),
  headers: z.record(z.string(), z.string()),
});

const publishedTogether = 500;

/** Writes the records of these ranges to a new file, a line each, those of a partition in their order. */
export async function dumpUnread(
  broker: MessageBroker,
  ranges: readonly PartitionRange[],
  file: string,
): Promise<BackupFile> {
  const lines = new PassThrough();
  const full = new AbortController();
  const writing = writeFile(lines, file);
  writing.catch(() => full.abort());
  let rows = 0;
  const reading =
    ranges.length > 0 &&
    broker.read({
      group: `sambung.backup.${randomUUID()}`,
      topics: [...new Set(ranges.map(({ topic }) => topic))].map(declared),
      from: ranges,
      signal: full.signal,
      handle: async ({ records, progress }) => {
        for (const record of records)
          if (!lines.write(toLine(record))) await once(lines, 'drain', { signal: full.signal }).catch(() => undefined);
        rows += records.length;
        progress(records.length);
        return { done: records.length };
      },
    });
  await Promise.resolve(reading).then(
    () => lines.end(),
    (error: unknown) => lines.destroy(error as Error),
  );
  return { sha256: await writing, rows };
}

/** Publishes the records of the file in their order. */
export async function publishUnread(broker: MessageBroker, file: string, given: BackupFile): Promise<void> {
  const decoder = new StringDecoder();
  const waiting: OutgoingRecord[] = [];
  const publish = async (upTo: number) => {
    while (waiting.length > upTo) await broker.publish(waiting.splice(0, publishedTogether));
  };
  await readFile(file, given, async (chunks) => {
    let rest = '';
    for await (const chunk of chunks) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      waiting.push(...lines.map(toRecord));
      await publish(publishedTogether);
    }
    await publish(0);
  });
}

function toLine({ topic, key, value, headers }: IncomingRecord): string {
  return `${JSON.stringify({ topic, key, value: value?.toString('base64') ?? null, headers })}\n`;
}

function toRecord(text: string): OutgoingRecord {
  const { topic, key, value, headers } = line.parse(JSON.parse(text));
  return { topic: declared(topic), key, value: value === null ? null : Buffer.from(value, 'base64'), headers };
}

function declared(name: string): Topic {
  const topic = topicNamed(name);
  if (!topic) throw new Error(`the topic ${name} is not declared`);
  return topic;
}
