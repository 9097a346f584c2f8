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

/** What every driver behind `MessageBroker` must do when it is asked for what it has kept. */
export function describeHistory(name: string, { make, keepsHistory }: Conformant): void {
  describe(`the ${name} broker, asked for its history`, () => {
    let broker: MessageBroker;
    beforeAll(() => {
      Logger.overrideLogger(false);
      broker = make();
    });
    afterAll(() => broker.close());

    const say = (topic: Topic, key: string, ...texts: (string | number)[]) =>
      broker.publish(texts.map((text) => ({ topic, key, value: Buffer.from(String(text)), headers: {} })));

    async function read(
      topic: Topic,
      { group = `${topic.name}.${randomUUID()}`, from = 'earliest', ...rest }: Partial<ReadOptions> = {},
    ): Promise<IncomingRecord[]> {
      const heard: IncomingRecord[] = [];
      await broker.read({
        topics: [topic],
        group,
        from,
        signal: never,
        handle: async ({ records }) => {
          heard.push(...records);
          return { done: records.length };
        },
        ...rest,
      });
      return heard;
    }
    const texts = (records: readonly IncomingRecord[], key?: string) =>
      records.filter((record) => key === undefined || record.key === key).map(({ value }) => String(value));

    if (!keepsHistory) {
      it('refuses, and names what to do instead', async () => {
        await expect(read(topicFor('none'))).rejects.toThrow(NoHistoryError);
        await expect(read(topicFor('none'))).rejects.toThrow('registry republish');
      });
      return;
    }

    it('reads all that there is, each key in its order, and says how much lies ahead', async () => {
      const topic = topicFor('all');
      await broker.ensureTopics([topic]);
      for (const key of ['a', 'b', 'c', 'd']) await say(topic, key, 1, 2, 3, 4, 5);
      let ahead = 0;
      const heard = await read(topic, { onAhead: (records) => void (ahead = records) });
      expect(ahead).toBe(20);
      for (const key of ['a', 'b', 'c', 'd']) expect(texts(heard, key)).toEqual(['1', '2', '3', '4', '5']);
    });

    it('ends at once when there is nothing', async () => {
      const topic = topicFor('nothing');
      await broker.ensureTopics([topic]);
      expect(await read(topic)).toEqual([]);
      await say(topic, 'key', 1);
      expect(await read(topic, { from: new Date(Date.now() + 3_600_000) })).toEqual([]);
    });

    it('begins at a moment', async () => {
      const topic = topicFor('moment');
      await broker.ensureTopics([topic]);
      await say(topic, 'a', 'before');
      const start = Date.now();
      await eventually(() => expect(Date.now()).toBeGreaterThan(start + 1));
      const from = new Date();
      await say(topic, 'a', 'after');
      await say(topic, 'b', 'after');
      expect(texts(await read(topic, { from }))).toEqual(['after', 'after']);
    });

    it('ends where the topic ended when the reading began', async () => {
      const topic = topicFor('end', 1);
      await broker.ensureTopics([topic]);
      await say(topic, 'key', 1, 2);
      const heard: string[] = [];
      await read(topic, {
        handle: async ({ records }) => {
          if (heard.length === 0) await say(topic, 'key', 'later');
          heard.push(...texts(records));
          return { done: records.length };
        },
      });
      expect(heard).toEqual(['1', '2']);
    });

    it('gives what was not done again', async () => {
      const topic = topicFor('again', 1);
      await broker.ensureTopics([topic]);
      await say(topic, 'key', 1, 2, 3);
      const heard: string[] = [];
      let refusals = 2;
      await read(topic, {
        handle: async ({ records, progress }) => {
          const done = refusals-- > 0 ? 1 : records.length;
          heard.push(...texts(records.slice(0, done)));
          progress(done);
          return done < records.length ? { done, retryAfterMs: 20 } : { done };
        },
      });
      expect(heard).toEqual(['1', '2', '3']);
    });

    it('goes on after what was done when it is begun again under the same name', async () => {
      const topic = topicFor('resume', 1);
      await broker.ensureTopics([topic]);
      await say(topic, 'key', 1, 2, 3, 4);
      const group = `${topic.name}.resumed`;
      const stop = new AbortController();
      const heard: string[] = [];
      await read(topic, {
        group,
        signal: stop.signal,
        handle: async ({ records, progress }) => {
          heard.push(...texts(records.slice(0, 2)));
          progress(2);
          stop.abort();
          return { done: 2, retryAfterMs: 20 };
        },
      });
      let ahead = 0;
      heard.push(...texts(await read(topic, { group, onAhead: (records) => void (ahead = records) })));
      expect(heard).toEqual(['1', '2', '3', '4']);
      expect(ahead).toBe(2);
    });

    it('leaves nothing behind: the same name begins at the start once it has come to the end', async () => {
      const topic = topicFor('twice');
      await broker.ensureTopics([topic]);
      await say(topic, 'key', 1, 2);
      const group = `${topic.name}.twice`;
      expect(texts(await read(topic, { group }))).toEqual(['1', '2']);
      expect(texts(await read(topic, { group }))).toEqual(['1', '2']);
    });
  });
}
