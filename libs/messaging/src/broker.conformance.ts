import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Topic } from '#contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '#testing';
import {
  type BatchOutcome,
  type IncomingRecord,
  type MessageBroker,
  type OutgoingRecord,
  type RecordBatch,
  UnpublishableError,
} from './broker.js';

export interface Conformant {
  readonly make: () => MessageBroker;
  /** Whether records are stored, so that a group that comes later hears of them. */
  readonly keepsHistory: boolean;
  /** After so long without a sign of life the brokers that `make` gives take a member for dead, where they do so at all. */
  readonly sessionTimeoutMs?: number;
  /** The names of all consumer groups, where there is somebody to ask. */
  readonly groups?: () => Promise<readonly string[]>;
}

const topicFor = (name: string): Topic => ({
  name: `registry.${name}-${randomUUID().slice(0, 8)}.v1`,
  owner: 'registry',
  partitions: 3,
  cleanup: 'delete',
  retentionMs: 3_600_000,
  maxRecordBytes: 100_000,
});

const recordOf = (topic: Topic, key: string, text: string, headers: Record<string, string> = {}): OutgoingRecord => ({
  topic,
  key,
  value: Buffer.from(text),
  headers,
});

const texts = (records: readonly IncomingRecord[]) => records.map(({ value }) => value?.toString());

/** What every driver behind `MessageBroker` must do. */
export function describeBroker(name: string, conformant: Conformant): void {
  const { make, keepsHistory, sessionTimeoutMs, groups } = conformant;
  describe(`the ${name} broker`, () => {
    let broker: MessageBroker;
    beforeAll(() => void (broker = make()));
    afterAll(() => broker.close());

    /** Subscribes and keeps every record that is done. */
    async function listen(
      topic: Topic,
      group: string,
      outcome: (batch: RecordBatch) => Promise<BatchOutcome> | BatchOutcome = ({ records }) => ({
        done: records.length,
      }),
    ) {
      const heard: IncomingRecord[] = [];
      const handle = async (batch: RecordBatch) => {
        const result = await outcome(batch);
        heard.push(...batch.records.slice(0, result.done));
        batch.progress(result.done);
        return result;
      };
      return { heard, subscription: await broker.subscribe({ group, topics: [topic], handle }) };
    }

    it('gives a record to every group exactly as it was sent', async () => {
      const topic = topicFor('as-sent');
      await broker.ensureTopics([topic]);
      const [one, other] = [await listen(topic, `${topic.name}.one`), await listen(topic, `${topic.name}.other`)];
      const text = '{"name":"Desa Cigombong 🌾","escaped":"\\n"}';
      await broker.publish([recordOf(topic, '{"json":"looking"}', text, { ce_type: '[1]', traceparent: '42' })]);
      for (const { heard } of [one, other]) {
        await eventually(() => expect(heard).toHaveLength(1));
        expect(heard[0]).toMatchObject({ topic: topic.name, key: '{"json":"looking"}' });
        expect(heard[0]!.headers).toMatchObject({ ce_type: '[1]', traceparent: '42' });
        expect(texts(heard)).toEqual([text]);
      }
    });

    it('keeps the order of each key, within a call and from call to call', async () => {
      const topic = topicFor('order');
      await broker.ensureTopics([topic]);
      const { heard } = await listen(topic, `${topic.name}.group`);
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (let call = 0; call < 10; call++)
        await broker.publish(keys.flatMap((key) => [0, 1, 2].map((n) => recordOf(topic, key, String(call * 3 + n)))));
      await eventually(() => expect(heard).toHaveLength(150));
      for (const key of keys)
        expect(texts(heard.filter((record) => record.key === key))).toEqual(
          Array.from({ length: 30 }, (_, n) => String(n)),
        );
    });

    it('gives what was not done again, from the first such record on, and loses nothing', async () => {
      const topic = { ...topicFor('again'), partitions: 1 };
      await broker.ensureTopics([topic]);
      let refusals = 3;
      const { heard } = await listen(topic, `${topic.name}.group`, ({ records }) => {
        if (refusals-- > 0) return { done: Math.min(1, records.length - 1), retryAfterMs: 50 };
        return { done: records.length };
      });
      await broker.publish(['1', '2', '3', '4', '5', '6'].map((text) => recordOf(topic, text, text)));
      await eventually(() => expect(texts(heard)).toEqual(['1', '2', '3', '4', '5', '6']));
    });

    it('shares the work of a group among its members, and those that stay take over', async () => {
      const topic = topicFor('members');
      await broker.ensureTopics([topic]);
      const first = await listen(topic, `${topic.name}.group`);
      const second = await listen(topic, `${topic.name}.group`);
      const send = (from: number) =>
        broker.publish(Array.from({ length: 20 }, (_, n) => recordOf(topic, `key-${n}`, String(from + n))));
      await send(0);
      await first.subscription.stop();
      await send(20);
      await eventually(() =>
        expect(new Set(texts([...first.heard, ...second.heard]))).toEqual(
          new Set(Array.from({ length: 40 }, (_, n) => String(n))),
        ),
      );
    });

    it('refuses a record that is too large and sends nothing of that call', async () => {
      const topic = topicFor('large');
      await broker.ensureTopics([topic]);
      const { heard } = await listen(topic, `${topic.name}.group`);
      const tooLarge = recordOf(topic, 'large', 'x'.repeat(100_001));
      await expect(broker.publish([recordOf(topic, 'small', 's'), tooLarge])).rejects.toThrow(UnpublishableError);
      await broker.publish([recordOf(topic, 'small', 'after')]);
      await eventually(() => expect(texts(heard)).toEqual(['after']));
    });

    it('carries more at once than one request may hold', async () => {
      const topic = topicFor('much');
      await broker.ensureTopics([topic]);
      const { heard } = await listen(topic, `${topic.name}.group`);
      await broker.publish(Array.from({ length: 30 }, (_, n) => recordOf(topic, 'key', String(n).padEnd(90_000))));
      await eventually(() => expect(heard).toHaveLength(30));
      expect(texts(heard).map(Number)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });

    it('carries tombstones and empty values, and tells them apart', async () => {
      const topic = topicFor('nothing');
      await broker.ensureTopics([topic]);
      const { heard } = await listen(topic, `${topic.name}.group`);
      await broker.publish([recordOf(topic, 'key', 'something'), recordOf(topic, 'key', '')]);
      await broker.publish([{ ...recordOf(topic, 'key', ''), value: null }, recordOf(topic, '', '{')]);
      await eventually(() => expect(heard).toHaveLength(4));
      expect(heard.map(({ value }) => value?.toString() ?? null)).toEqual(['something', '', null, '{']);
      expect(heard[3]).toMatchObject({ key: '' });
    });

    it('carries records of more than a megabyte where their topic allows them', async () => {
      const topic = { ...topicFor('huge'), maxRecordBytes: 3_000_000 };
      await broker.ensureTopics([topic]);
      const { heard } = await listen(topic, `${topic.name}.group`);
      await broker.publish(['a', 'b', 'c'].map((letter) => recordOf(topic, 'key', letter.repeat(2_000_000))));
      await broker.publish([recordOf(topic, 'key', 'small')]);
      await eventually(() => expect(heard).toHaveLength(4), { within: 30_000 });
      expect(texts(heard).map((text) => text?.slice(0, 5))).toEqual(['aaaaa', 'bbbbb', 'ccccc', 'small']);
    });

    it('goes on after any number of different errors of a handler', async () => {
      const topic = { ...topicFor('errors'), partitions: 1 };
      await broker.ensureTopics([topic]);
      const errors = [new TypeError('a'), new SyntaxError('b'), new RangeError('c'), { not: 'an error' }, undefined];
      let thrown = 0;
      const { heard } = await listen(topic, `${topic.name}.group`, ({ records, progress }) => {
        const done = records.length > 1 ? 1 : 0;
        if (thrown >= 20) return { done: records.length };
        if (done) progress(done);
        throw errors[thrown++ % errors.length];
      });
      await broker.publish(['1', '2', '3'].map((text) => recordOf(topic, 'key', text)));
      await broker.publish([recordOf(topic, 'key', '4')]);
      await eventually(() => expect(texts(heard).at(-1)).toBe('4'), { within: 60_000 });
      expect(thrown).toBe(20);
    });

    it('loses nothing and keeps the order of each key while members come and go', async () => {
      const topic = { ...topicFor('storm'), partitions: 6 };
      await broker.ensureTopics([topic]);
      const group = `${topic.name}.group`;
      const keys = Array.from({ length: 12 }, (_, n) => `key-${n}`);
      const heard: IncomingRecord[] = [];
      const brokers = [make(), make(), make()];
      if (!keepsHistory) brokers.fill(broker);
      const member = async (of: MessageBroker) => {
        let busy = 0;
        const handle = async ({ records, signal, progress }: RecordBatch) => {
          for (const [place, record] of records.entries()) {
            if (signal.aborted) return { done: place };
            await pause(1);
            heard.push(record);
            busy++;
            progress(place + 1);
          }
          return { done: records.length };
        };
        const subscription = await of.subscribe({ group, topics: [topic], handle });
        return { subscription, worked: () => eventually(() => expect(busy).toBeGreaterThan(0), { within: 60_000 }) };
      };

      const stays = await member(brokers[0]!);
      let sent = 0;
      let storm = true;
      const publishing = (async () => {
        while (storm || sent < 20) {
          await broker.publish(keys.map((key) => recordOf(topic, key, String(sent))));
          sent++;
        }
      })();
      for (let round = 0; round < 5; round++) {
        const guests = await Promise.all([member(brokers[1]!), member(brokers[2]!)]);
        // In process a member works only when those before it have gone.
        if (keepsHistory) await Promise.all(guests.map(({ worked }) => worked()));
        await guests[round % 2]!.subscription.stop();
        await guests[(round + 1) % 2]!.subscription.stop();
      }
      await stays.worked();
      storm = false;
      await publishing;
      const all = Array.from({ length: sent }, (_, n) => String(n));
      await eventually(
        () => {
          for (const key of keys)
            expect([...new Set(texts(heard.filter((record) => record.key === key)))]).toEqual(all);
        },
        { within: 60_000 },
      );
      if (keepsHistory) await Promise.all(brokers.map((each) => each.close()));
    });

    it('finishes what is in hand before it stops, and gives it to nobody again', async () => {
      const topic = { ...topicFor('stop'), partitions: 1 };
      await broker.ensureTopics([topic]);
      const group = `${topic.name}.group`;
      let letGo!: () => void;
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      let begun = false;
      const first = await listen(topic, group, async ({ records }) => {
        begun = true;
        await gate;
        return { done: records.length };
      });
      const published = broker.publish([recordOf(topic, 'key', '1')]);
      await eventually(() => expect(begun).toBe(true));
      const stopped = first.subscription.stop();
      letGo();
      await Promise.all([stopped, published]);
      const second = await listen(topic, group);
      await broker.publish([recordOf(topic, 'key', '2')]);
      await eventually(() => expect(texts(second.heard)).toEqual(['2']));
      expect(texts(first.heard)).toEqual(['1']);
    });

    it('tells whose partitions are whose, and how much is left to read', async () => {
      const topic = topicFor('told');
      await broker.ensureTopics([topic]);
      const told: string[] = [];
      const lags: (number | undefined)[] = [];
      const { subscription } = await (async () => {
        const handle = async ({ records, lag }: RecordBatch) => {
          lags.push(lag);
          return { done: records.length };
        };
        const events = {
          assigned: (partitions: readonly { topic: string }[]) => void told.push(...partitions.map((its) => its.topic)),
          lost: () => void told.push('lost'),
          polled: () => {},
        };
        const group = `${topic.name}.group`;
        return { subscription: await broker.subscribe({ group, topics: [topic], handle, events }) };
      })();
      await eventually(() => expect(new Set(told)).toEqual(new Set([topic.name])));
      await broker.publish([recordOf(topic, 'key', '1')]);
      await eventually(() => expect(lags).toEqual([0]));
      await subscription.stop();
    });

    if (sessionTimeoutMs !== undefined)
      it('keeps a member whose handler is slower than the session timeout', async () => {
        const topic = { ...topicFor('slow'), partitions: 2 };
        await broker.ensureTopics([topic]);
        const group = `${topic.name}.group`;
        const given: string[] = [];
        const slowly = async ({ records, progress }: RecordBatch) => {
          given.push(...records.map(({ value }) => String(value)));
          await pause(sessionTimeoutMs * 1.5);
          progress(records.length);
          return { done: records.length };
        };
        const one = await listen(topic, group, slowly);
        const other = await listen(topic, group, slowly);
        await broker.publish([recordOf(topic, 'key', 'slow')]);
        const heard = () => texts([...one.heard, ...other.heard]);
        await eventually(() => expect(heard()).toEqual(['slow']), { within: 60_000 });
        await broker.publish([recordOf(topic, 'key', 'next')]);
        await eventually(() => expect(heard()).toEqual(['slow', 'next']), { within: 60_000 });
        expect(given).toEqual(['slow', 'next']);
      });

    if (groups)
      it('uses the name of the group exactly as it is given', async () => {
        const topic = topicFor('named');
        await broker.ensureTopics([topic]);
        const group = `${topic.name}.group`;
        const { heard } = await listen(topic, group);
        await broker.publish([recordOf(topic, 'key', '1')]);
        await eventually(() => expect(heard).toHaveLength(1));
        expect((await groups()).filter((name) => name.includes(topic.name))).toEqual([group]);
      });

    it('does not mind topics that are there already, and answers a ping', async () => {
      const topic = topicFor('twice');
      await broker.ensureTopics([topic]);
      await broker.ensureTopics([topic, topicFor('new')]);
      await expect(broker.ping()).resolves.toBeUndefined();
    });

    if (keepsHistory)
      it('lets a group that comes later begin at the oldest record', async () => {
        const topic = topicFor('history');
        await broker.ensureTopics([topic]);
        await broker.publish(['1', '2', '3'].map((text) => recordOf(topic, 'key', text)));
        const { heard } = await listen(topic, `${topic.name}.late`);
        await eventually(() => expect(texts(heard)).toEqual(['1', '2', '3']));
      });
    else
      it('says that records are published only when every group has handled them', async () => {
        const topic = topicFor('handled');
        let letGo!: () => void;
        const gate = new Promise<void>((resolve) => {
          letGo = resolve;
        });
        const { heard } = await listen(topic, `${topic.name}.group`, async ({ records }) => {
          await gate;
          return { done: records.length };
        });
        const published = broker.publish([recordOf(topic, 'key', '1')]).then(() => heard.length);
        letGo();
        await expect(published).resolves.toBe(1);
      });
  });
}
