import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Topic } from '#contracts';
import { eventually } from '#testing';
import { type IncomingRecord, type MessageBroker, NoHistoryError, type ReadOptions } from '../broker.js';
import type { Conformant } from '../broker.conformance.js';

const topicFor = (name: string, partitions = 3): Topic => ({
  name: `registry.${name}-${randomUUID().slice(0, 8)}.v1`,
  owner: 'registry',
  partitions,
  cleanup: 'delete',
  retentionMs: 3_600_000,
  maxRecordBytes: 100_000,
});

const never = new AbortController().signal;

/** The behaviour required of every driver of `MessageBroker` when reading stored records. */
export function describeHistory(name: string, { make, storesHistory }: Conformant): void {
  describe(`the history of the ${name} broker`, () => {
    let broker: MessageBroker;
    beforeAll(() => {
      Logger.overrideLogger(false);
      broker = make();
    });
    afterAll(() => broker.close());

    const publish = (topic: Topic, key: string, ...texts: (string | number)[]) =>
      broker.publish(texts.map((text) => ({ topic, key, value: Buffer.from(String(text)), headers: {} })));

    async function read(
      topic: Topic,
      { group = `${topic.name}.${randomUUID()}`, from = 'earliest', ...rest }: Partial<ReadOptions> = {},
    ): Promise<IncomingRecord[]> {
      const received: IncomingRecord[] = [];
      await broker.read({
        topics: [topic],
        group,
        from,
        signal: never,
        handle: async ({ records }) => {
          received.push(...records);
          return { done: records.length };
        },
        ...rest,
      });
      return received;
    }
    const texts = (records: readonly IncomingRecord[], key?: string) =>
      records.filter((record) => key === undefined || record.key === key).map(({ value }) => String(value));

    if (!storesHistory) {
      it('rejects the read and names the alternative', async () => {
        await expect(read(topicFor('none'))).rejects.toThrow(NoHistoryError);
        await expect(read(topicFor('none'))).rejects.toThrow('registry republish');
      });
      return;
    }

    it('reads all records in order per key and reports the remaining count', async () => {
      const topic = topicFor('all');
      await broker.ensureTopics([topic]);
      for (const key of ['a', 'b', 'c', 'd']) await publish(topic, key, 1, 2, 3, 4, 5);
      let remaining = 0;
      const received = await read(topic, { onRemaining: (records) => void (remaining = records) });
      expect(remaining).toBe(20);
      for (const key of ['a', 'b', 'c', 'd']) expect(texts(received, key)).toEqual(['1', '2', '3', '4', '5']);
    });

    it('ends at once when there are no records', async () => {
      const topic = topicFor('nothing');
      await broker.ensureTopics([topic]);
      expect(await read(topic)).toEqual([]);
      await publish(topic, 'key', 1);
      expect(await read(topic, { from: new Date(Date.now() + 3_600_000) })).toEqual([]);
    });

    it('starts at a given time', async () => {
      const topic = topicFor('moment');
      await broker.ensureTopics([topic]);
      await publish(topic, 'a', 'before');
      const start = Date.now();
      await eventually(() => expect(Date.now()).toBeGreaterThan(start + 1));
      const from = new Date();
      await publish(topic, 'a', 'after');
      await publish(topic, 'b', 'after');
      expect(texts(await read(topic, { from }))).toEqual(['after', 'after']);
    });

    it('gives what a group has not finished, which can be read again', async () => {
      const topic = topicFor('unread', 1);
      await broker.ensureTopics([topic]);
      await publish(topic, 'key', 1, 2, 3);
      const group = `${topic.name}.reader`;
      expect(await broker.unread(group, [topic])).toEqual([{ topic: topic.name, partition: 0, begin: 0n, end: 3n }]);
      const stop = new AbortController();
      await read(topic, {
        group,
        signal: stop.signal,
        handle: async ({ progress }) => {
          progress(1);
          stop.abort();
          return { done: 1, retryAfterMs: 20 };
        },
      });
      const from = await broker.unread(group, [topic]);
      await publish(topic, 'key', 'later');
      expect(texts(await read(topic, { from }))).toEqual(['2', '3']);
    });

    it('ends at the end that the topic had at the start of the read', async () => {
      const topic = topicFor('end', 1);
      await broker.ensureTopics([topic]);
      await publish(topic, 'key', 1, 2);
      const received: string[] = [];
      await read(topic, {
        handle: async ({ records }) => {
          if (received.length === 0) await publish(topic, 'key', 'later');
          received.push(...texts(records));
          return { done: records.length };
        },
      });
      expect(received).toEqual(['1', '2']);
    });

    it('redelivers unfinished records', async () => {
      const topic = topicFor('again', 1);
      await broker.ensureTopics([topic]);
      await publish(topic, 'key', 1, 2, 3);
      const received: string[] = [];
      let refusals = 2;
      await read(topic, {
        handle: async ({ records, progress }) => {
          const done = refusals-- > 0 ? 1 : records.length;
          received.push(...texts(records.slice(0, done)));
          progress(done);
          return done < records.length ? { done, retryAfterMs: 20 } : { done };
        },
      });
      expect(received).toEqual(['1', '2', '3']);
    });

    it('continues after the finished records when restarted under the same name', async () => {
      const topic = topicFor('resume', 1);
      await broker.ensureTopics([topic]);
      await publish(topic, 'key', 1, 2, 3, 4);
      const group = `${topic.name}.resumed`;
      const stop = new AbortController();
      const received: string[] = [];
      await read(topic, {
        group,
        signal: stop.signal,
        handle: async ({ records, progress }) => {
          received.push(...texts(records.slice(0, 2)));
          progress(2);
          stop.abort();
          return { done: 2, retryAfterMs: 20 };
        },
      });
      let remaining = 0;
      received.push(...texts(await read(topic, { group, onRemaining: (records) => void (remaining = records) })));
      expect(received).toEqual(['1', '2', '3', '4']);
      expect(remaining).toBe(2);
    });

    it('leaves nothing behind: the same name starts from the beginning after a complete read', async () => {
      const topic = topicFor('twice');
      await broker.ensureTopics([topic]);
      await publish(topic, 'key', 1, 2);
      const group = `${topic.name}.twice`;
      expect(texts(await read(topic, { group }))).toEqual(['1', '2']);
      expect(texts(await read(topic, { group }))).toEqual(['1', '2']);
    });
  });
}
