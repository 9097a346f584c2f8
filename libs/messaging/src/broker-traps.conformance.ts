import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { eventually } from '#testing';
import type { IncomingRecord, MessageBroker, RecordBatch } from './broker.js';
import { type Conformant, subscribeTo, recordOf, texts, topicFor } from './broker-fixture.conformance.js';

/** Cases in which other clients lose records, stop silently, or affect the wrong partition. */
export function describeTraps(conformant: Conformant, given: () => MessageBroker): void {
  const { make, storesHistory, sessionTimeoutMs, groups } = conformant;

  it('case 7: transports tombstones and empty values and distinguishes them', async () => {
    const topic = { ...topicFor('nothing'), partitions: 1 };
    await given().ensureTopics([topic]);
    const { received } = await subscribeTo(given(), topic, `${topic.name}.group`);
    await given().publish([recordOf(topic, 'key', 'something'), recordOf(topic, 'key', '')]);
    await given().publish([{ ...recordOf(topic, 'key', ''), value: null }, recordOf(topic, '', '{')]);
    await eventually(() => expect(received).toHaveLength(4));
    expect(received.map(({ value }) => value?.toString() ?? null)).toEqual(['something', '', null, '{']);
    expect(received[3]).toMatchObject({ key: '' });
  });

  it('transports records of more than a megabyte when their topic allows them', async () => {
    const topic = { ...topicFor('huge'), maxRecordBytes: 3_000_000 };
    await given().ensureTopics([topic]);
    const { received } = await subscribeTo(given(), topic, `${topic.name}.group`);
    await given().publish(['a', 'b', 'c'].map((text) => recordOf(topic, 'key', text.repeat(2_000_000))));
    await given().publish([recordOf(topic, 'key', 'small')]);
    await eventually(() => expect(received).toHaveLength(4));
    expect(texts(received).map((text) => text?.slice(0, 5))).toEqual(['aaaaa', 'bbbbb', 'ccccc', 'small']);
  });

  it('case 10: continues after any number of different handler errors', async () => {
    const topic = { ...topicFor('errors'), partitions: 1 };
    await given().ensureTopics([topic]);
    const errors = [new TypeError('a'), new SyntaxError('b'), new RangeError('c'), { not: 'an error' }, undefined];
    let thrown = 0;
    const { received } = await subscribeTo(given(), topic, `${topic.name}.group`, ({ records, progress }) => {
      const done = records.length > 1 ? 1 : 0;
      if (thrown >= 20) return { done: records.length };
      if (done) progress(done);
      throw errors[thrown++ % errors.length];
    });
    await given().publish(['1', '2', '3'].map((text) => recordOf(topic, 'key', text)));
    await given().publish([recordOf(topic, 'key', '4')]);
    await eventually(() => expect(texts(received).at(-1)).toBe('4'));
    expect(thrown).toBe(20);
  });

  it('case 8: loses no record and keeps the order per key while members join and leave', async () => {
    const topic = { ...topicFor('storm'), partitions: 6 };
    await given().ensureTopics([topic]);
    const group = `${topic.name}.group`;
    const keys = Array.from({ length: 12 }, (_, n) => `key-${n}`);
    const received: IncomingRecord[] = [];
    const brokers = [make(), make(), make()];
    if (!storesHistory) brokers.fill(given());
    const member = async (of: MessageBroker) => {
      let busy = 0;
      const handle = async ({ records, signal, progress }: RecordBatch) => {
        for (const [place, record] of records.entries()) {
          if (signal.aborted) return { done: place };
          await pause(1);
          received.push(record);
          busy++;
          progress(place + 1);
        }
        return { done: records.length };
      };
      const subscription = await of.subscribe({ group, topics: [topic], handle });
      return { subscription, worked: () => eventually(() => expect(busy).toBeGreaterThan(0)) };
    };

    const stable = await member(brokers[0]!);
    let sent = 0;
    const stop = new AbortController();
    const publishing = (async () => {
      while (!stop.signal.aborted || sent < 20) {
        // Bounded: the members must catch up in the time that they are given.
        while (sent * keys.length - received.length > 600) await pause(5);
        await given().publish(keys.map((key) => recordOf(topic, key, String(sent))));
        sent++;
      }
    })();
    for (let round = 0; round < 5; round++) {
      const members = await Promise.all([member(brokers[1]!), member(brokers[2]!)]);
      // In process only the first member works.
      if (storesHistory) await Promise.all(members.map(({ worked }) => worked()));
      await members[round % 2]!.subscription.stop();
      await members[(round + 1) % 2]!.subscription.stop();
    }
    await stable.worked();
    stop.abort();
    await publishing;
    const all = Array.from({ length: sent }, (_, n) => String(n));
    await eventually(
      () => {
        for (const key of keys)
          expect([...new Set(texts(received.filter((record) => record.key === key)))]).toEqual(all);
      },
      { within: 240_000, progress: () => received.length },
    );
    if (storesHistory) await Promise.all(brokers.map((each) => each.close()));
  });

  it('finishes the batch in flight before it stops and does not redeliver it', async () => {
    const topic = { ...topicFor('stop'), partitions: 1 };
    await given().ensureTopics([topic]);
    const group = `${topic.name}.group`;
    let release!: () => void;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = false;
    const first = await subscribeTo(given(), topic, group, async ({ records }) => {
      begun = true;
      await gate;
      return { done: records.length };
    });
    const published = given().publish([recordOf(topic, 'key', '1')]);
    await eventually(() => expect(begun).toBe(true));
    const stopped = first.subscription.stop();
    release();
    await Promise.all([stopped, published]);
    const second = await subscribeTo(given(), topic, group);
    await given().publish([recordOf(topic, 'key', '2')]);
    await eventually(() => expect(texts(second.received)).toEqual(['2']));
    expect(texts(first.received)).toEqual(['1']);
  });

  it('reports the assigned partitions and the lag', async () => {
    const topic = topicFor('assigned');
    await given().ensureTopics([topic]);
    const reported: string[] = [];
    const lags: (number | undefined)[] = [];
    const handle = async ({ records, lag }: RecordBatch) => {
      lags.push(lag);
      return { done: records.length };
    };
    const events = {
      assigned: (partitions: readonly { topic: string }[]) => void reported.push(...partitions.map((its) => its.topic)),
      lost: () => void reported.push('lost'),
      polled: () => {},
    };
    const group = `${topic.name}.group`;
    const subscription = await given().subscribe({ group, topics: [topic], handle, events });
    await eventually(() => expect(new Set(reported)).toEqual(new Set([topic.name])));
    await given().publish([recordOf(topic, 'key', '1')]);
    await eventually(() => expect(lags).toEqual([0]));
    await subscription.stop();
  });

  if (sessionTimeoutMs !== undefined)
    it('case 9: keeps a member whose handler is slower than the session timeout', async () => {
      const topic = { ...topicFor('slow'), partitions: 2 };
      await given().ensureTopics([topic]);
      const group = `${topic.name}.group`;
      const handed: string[] = [];
      const slowly = async ({ records, progress }: RecordBatch) => {
        handed.push(...records.map(({ value }) => String(value)));
        if (handed.at(-1) === 'slow') await pause(sessionTimeoutMs * 1.5);
        progress(records.length);
        return { done: records.length };
      };
      const one = await subscribeTo(given(), topic, group, slowly);
      const other = await subscribeTo(given(), topic, group, slowly);
      await given().publish([recordOf(topic, 'key', 'slow')]);
      const received = () => texts([...one.received, ...other.received]);
      await eventually(() => expect(received()).toEqual(['slow']));
      await given().publish([recordOf(topic, 'key', 'next')]);
      await eventually(() => expect(received()).toEqual(['slow', 'next']));
      expect(handed).toEqual(['slow', 'next']);
    });

  if (groups)
    it('uses the group name exactly as given', async () => {
      const topic = topicFor('named');
      await given().ensureTopics([topic]);
      const group = `${topic.name}.group`;
      const { received } = await subscribeTo(given(), topic, group);
      await given().publish([recordOf(topic, 'key', '1')]);
      await eventually(() => expect(received).toHaveLength(1));
      expect((await groups()).filter((known) => known.includes(topic.name))).toEqual([group]);
    });
}
