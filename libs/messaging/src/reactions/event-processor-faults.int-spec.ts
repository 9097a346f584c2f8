import { describe, expect, it } from '@jest/globals';
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

    it('unreadable records still become dead letters: they are no system fault', async () => {
      const halves = many.map((record) => ({ ...record, value: Buffer.from('{"half":') }));
      expect(await fixture.consumer()(...halves)).toEqual({ done: 30 });
      expect(await fixture.deadLetters()).toHaveLength(30);
    });
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
