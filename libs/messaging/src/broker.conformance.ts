import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { eventually } from '#testing';
import { type MessageBroker, UnpublishableError } from './broker.js';
import { type Conformant, subscribeTo, recordOf, texts, topicFor } from './broker-fixture.conformance.js';
import { describeTraps } from './broker-traps.conformance.js';

export type { Conformant };

/** The behaviour required of every driver of `MessageBroker`. */
export function describeBroker(name: string, conformant: Conformant): void {
  const { make, storesHistory } = conformant;
  describe(`the ${name} broker`, () => {
    let broker: MessageBroker;
    beforeAll(() => {
      Logger.overrideLogger(false);
      broker = make();
    });
    afterAll(() => broker.close());

    it('delivers a record unchanged to every group', async () => {
      const topic = topicFor('as-sent');
      await broker.ensureTopics([topic]);
      const [one, other] = [
        await subscribeTo(broker, topic, `${topic.name}.one`),
        await subscribeTo(broker, topic, `${topic.name}.other`),
      ];
      const text = '{"name":"Desa Cigombong 🌾","escaped":"\\n"}';
      await broker.publish([recordOf(topic, '{"json":"looking"}', text, { ce_type: '[1]', traceparent: '42' })]);
      for (const { received } of [one, other]) {
        await eventually(() => expect(received).toHaveLength(1));
        expect(received[0]).toMatchObject({ topic: topic.name, key: '{"json":"looking"}' });
        expect(received[0]!.headers).toMatchObject({ ce_type: '[1]', traceparent: '42' });
        expect(texts(received)).toEqual([text]);
      }
    });

    it('keeps the order per key within a call and across calls', async () => {
      const topic = topicFor('order');
      await broker.ensureTopics([topic]);
      const { received } = await subscribeTo(broker, topic, `${topic.name}.group`);
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (let call = 0; call < 10; call++)
        await broker.publish(keys.flatMap((key) => [0, 1, 2].map((n) => recordOf(topic, key, String(call * 3 + n)))));
      await eventually(() => expect(received).toHaveLength(150));
      for (const key of keys)
        expect(texts(received.filter((record) => record.key === key))).toEqual(
          Array.from({ length: 30 }, (_, n) => String(n)),
        );
    });

    it('redelivers unfinished records from the first one on and loses none', async () => {
      const topic = { ...topicFor('again'), partitions: 1 };
      await broker.ensureTopics([topic]);
      let refusals = 3;
      const { received } = await subscribeTo(broker, topic, `${topic.name}.group`, ({ records }) => {
        if (refusals-- > 0) return { done: Math.min(1, records.length - 1), retryAfterMs: 50 };
        return { done: records.length };
      });
      await broker.publish(['1', '2', '3', '4', '5', '6'].map((text) => recordOf(topic, text, text)));
      await eventually(() => expect(texts(received)).toEqual(['1', '2', '3', '4', '5', '6']));
    });

    it('shares the work of a group among its members; the remaining ones take over', async () => {
      const topic = topicFor('members');
      await broker.ensureTopics([topic]);
      const first = await subscribeTo(broker, topic, `${topic.name}.group`);
      const second = await subscribeTo(broker, topic, `${topic.name}.group`);
      const send = (from: number) =>
        broker.publish(Array.from({ length: 20 }, (_, n) => recordOf(topic, `key-${n}`, String(from + n))));
      await send(0);
      await first.subscription.stop();
      await send(20);
      await eventually(() =>
        expect(new Set(texts([...first.received, ...second.received]))).toEqual(
          new Set(Array.from({ length: 40 }, (_, n) => String(n))),
        ),
      );
    });

    it('rejects a record that is too large and publishes nothing of that call', async () => {
      const topic = topicFor('large');
      await broker.ensureTopics([topic]);
      const { received } = await subscribeTo(broker, topic, `${topic.name}.group`);
      const tooLarge = recordOf(topic, 'large', 'x'.repeat(100_001));
      await expect(broker.publish([recordOf(topic, 'small', 's'), tooLarge])).rejects.toThrow(UnpublishableError);
      await broker.publish([recordOf(topic, 'small', 'after')]);
      await eventually(() => expect(texts(received)).toEqual(['after']));
    });

    it('splits a publish call that exceeds one request', async () => {
      const topic = topicFor('much');
      await broker.ensureTopics([topic]);
      const { received } = await subscribeTo(broker, topic, `${topic.name}.group`);
      await broker.publish(Array.from({ length: 30 }, (_, n) => recordOf(topic, 'key', String(n).padEnd(90_000))));
      await eventually(() => expect(received).toHaveLength(30));
      expect(texts(received).map(Number)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });

    describeTraps(conformant, () => broker);

    it('accepts existing topics and answers a ping', async () => {
      const topic = topicFor('twice');
      await broker.ensureTopics([topic]);
      await broker.ensureTopics([topic, topicFor('new')]);
      await expect(broker.ping()).resolves.toBeUndefined();
    });

    if (storesHistory)
      it('lets a group that joins later start at the oldest record', async () => {
        const topic = topicFor('history');
        await broker.ensureTopics([topic]);
        await broker.publish(['1', '2', '3'].map((text) => recordOf(topic, 'key', text)));
        const { received } = await subscribeTo(broker, topic, `${topic.name}.late`);
        await eventually(() => expect(texts(received)).toEqual(['1', '2', '3']));
      });
    else
      it('resolves a publish call only after every group has handled the records', async () => {
        const topic = topicFor('handled');
        let release!: () => void;
        const gate = new Promise<void>((resolve) => {
          release = resolve;
        });
        const { received } = await subscribeTo(broker, topic, `${topic.name}.group`, async ({ records }) => {
          await gate;
          return { done: records.length };
        });
        const published = broker.publish([recordOf(topic, 'key', '1')]).then(() => received.length);
        release();
        await expect(published).resolves.toBe(1);
      });
  });
}
