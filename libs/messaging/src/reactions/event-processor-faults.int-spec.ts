import { describe, expect, it } from '@jest/globals';
import { registryKimV1 } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  away,
  code,
  shortRetryPolicy,
  EventProcessorFixture,
  eventRecord,
  write,
} from './event-processor-fixture.conformance.js';

describe('reactions', () => {
  const fixture = new EventProcessorFixture();

  describe('when most keys fail', () => {
    const bug = () => Promise.reject(new TypeError('a bug'));
    const many = Array.from({ length: 30 }, (_, village) => eventRecord(code(village), 1));

    it('no more dead letters are stored, and the consumer pauses', async () => {
      fixture.run = bug;
      const { done, retryAfterMs } = await fixture.consumer(shortRetryPolicy)(...many);
      expect(retryAfterMs).toBe(shortRetryPolicy.probeIntervalMs);
      expect(fixture.breaker.open).toEqual(['count-when-area-is-recorded']);
      expect((await fixture.deadLetters()).length).toBeLessThan(10);
      const before = await fixture.deadLetters();
      expect(await fixture.consumer(shortRetryPolicy)(...many.slice(done))).toEqual({
        done: 0,
        retryAfterMs: shortRetryPolicy.probeIntervalMs,
      });
      expect(await fixture.deadLetters()).toEqual(before);
    });

    it('all remaining events are handled as soon as a probe succeeds', async () => {
      fixture.run = bug;
      const handle = fixture.consumer(shortRetryPolicy);
      const { done } = await handle(...many);
      fixture.run = write;
      expect(await handle(...many.slice(done))).toEqual({ done: many.length - done });
      expect(fixture.breaker.open).toEqual([]);
      expect([...(await fixture.effects()), ...(await fixture.deadLetters())]).toHaveLength(many.length);
    });

    it('the consumer pauses again without dead letters when most keys still fail', async () => {
      fixture.run = bug;
      const handle = fixture.consumer(shortRetryPolicy);
      await handle(...many);
      const before = await fixture.deadLetters();
      fixture.run = (delivery) => (delivery.event.key === code(29) ? write(delivery) : bug());
      for (let again = 0; again < 3; again++) await handle(...many.toReversed());
      expect(fixture.breaker.open).toHaveLength(1);
      expect(await fixture.deadLetters()).toEqual(before);
    });

    it('case 32: data that violate the contract count as failures: a new value puts no more keys into dead letters than a bug', async () => {
      const newValue = Buffer.from(JSON.stringify({ code: code(0), version: 1, kind: 'PROVINCE_STATE', name: 'x' }));
      const skewed = many.map((record) => ({ ...record, value: newValue }));
      const handle = fixture.consumer(shortRetryPolicy);
      const { done, retryAfterMs } = await handle(...skewed);
      expect(retryAfterMs).toBe(shortRetryPolicy.probeIntervalMs);
      const before = await fixture.deadLetters();
      expect(before.length).toBeLessThan(10);
      expect(await handle(...skewed.slice(done))).toMatchObject({ done: 0 });
      expect(await fixture.deadLetters()).toEqual(before);
    });

    it('the topics that the reaction does not read go on', async () => {
      fixture.run = bug;
      const handle = fixture.consumer(shortRetryPolicy);
      await handle(...many);
      const others = many.map((record) => ({ ...record, topic: registryKimV1.name }));
      expect(await handle(...others)).toEqual({ done: many.length });
    });

    it('unreadable records still become dead letters: they are no system fault', async () => {
      const halves = many.map((record) => ({ ...record, value: Buffer.from('{"half":') }));
      expect(await fixture.consumer()(...halves)).toEqual({ done: 30 });
      expect(await fixture.deadLetters()).toHaveLength(30);
    });
  });

  it('case 33: an event that another member has handled blocks no key', async () => {
    const [first, second] = [eventRecord(code(0), 1), eventRecord(code(0), 2)];
    const other = fixture.consumer();
    fixture.run = write;
    await other(first);
    const old = { ...first, value: Buffer.from('{"code":1}') };
    expect(await fixture.consumer()(old, second)).toEqual({ done: 2 });
    expect(await fixture.deadLetters()).toEqual([]);
    expect(await fixture.effects()).toEqual([`${code(0)} 1`, `${code(0)} 2`]);
  });

  it('case 33: an event that another member is handling just now blocks no key', async () => {
    const first = eventRecord(code(0), 1);
    let finish = () => {};
    const blocked = new Promise<void>((resolve) => (finish = resolve));
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    fixture.run = async (delivery) => {
      begun();
      await blocked;
      await write(delivery);
    };
    const handled = fixture.consumer()(first);
    await isBegun;
    const old = fixture.consumer()({ ...first, value: Buffer.from('{"code":1}') });
    await eventually(async () =>
      expect(await fixture.database.query(sql`SELECT FROM pg_locks WHERE NOT granted`)).not.toEqual([]),
    );
    finish();
    expect([await handled, await old]).toEqual([{ done: 1 }, { done: 1 }]);
    expect(await fixture.deadLetters()).toEqual([]);
  });

  it('a persistent transient failure pauses the partition after one retry period', async () => {
    let calls = 0;
    fixture.run = () => {
      calls++;
      return Promise.reject(away());
    };
    const records = Array.from({ length: 40 }, (_, village) => eventRecord(code(village), 1));
    expect(await fixture.consumer({ ...shortRetryPolicy, lanes: 1 })(...records)).toEqual({ done: 0, retryAfterMs: 1 });
    expect(calls).toBeLessThan(10);
    expect(await fixture.deadLetters()).toEqual([]);
  });
});
