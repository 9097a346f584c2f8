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

    it('stop to be parked, and the consumer pauses', async () => {
      fixture.run = bug;
      const { done, retryAfterMs } = await fixture.consumer(shortRetryPolicy)(...many);
      expect(retryAfterMs).toBe(shortRetryPolicy.probeIntervalMs);
      expect(fixture.breaker.open).toEqual(['count-when-area-is-recorded']);
      expect((await fixture.parked()).length).toBeLessThan(10);
      const before = await fixture.parked();
      expect(await fixture.consumer(shortRetryPolicy)(...many.slice(done))).toEqual({
        done: 0,
        retryAfterMs: shortRetryPolicy.probeIntervalMs,
      });
      expect(await fixture.parked()).toEqual(before);
    });

    it('happen, all that were not parked, as soon as one of them works', async () => {
      fixture.run = bug;
      const handle = fixture.consumer(shortRetryPolicy);
      const { done } = await handle(...many);
      fixture.run = write;
      expect(await handle(...many.slice(done))).toEqual({ done: many.length - done });
      expect(fixture.breaker.open).toEqual([]);
      expect([...(await fixture.effects()), ...(await fixture.parked())]).toHaveLength(many.length);
    });

    it('pause again without parking any when most fail on', async () => {
      fixture.run = bug;
      const handle = fixture.consumer(shortRetryPolicy);
      await handle(...many);
      const before = await fixture.parked();
      fixture.run = (delivery) => (delivery.event.key === code(29) ? write(delivery) : bug());
      for (let again = 0; again < 3; again++) await handle(...many.toReversed());
      expect(fixture.breaker.open).toHaveLength(1);
      expect(await fixture.parked()).toEqual(before);
    });

    it('are parked all the same when they cannot be read: that is no fault of ours', async () => {
      const halves = many.map((record) => ({ ...record, value: Buffer.from('{"half":') }));
      expect(await fixture.consumer()(...halves)).toEqual({ done: 30 });
      expect(await fixture.parked()).toHaveLength(30);
    });
  });

  it('rest with their partition when a failure lasts, and are not waited for one by one', async () => {
    let calls = 0;
    fixture.run = () => {
      calls++;
      return Promise.reject(away());
    };
    const records = Array.from({ length: 40 }, (_, village) => eventRecord(code(village), 1));
    expect(await fixture.consumer({ ...shortRetryPolicy, lanes: 1 })(...records)).toEqual({ done: 0, retryAfterMs: 1 });
    expect(calls).toBeLessThan(10);
    expect(await fixture.parked()).toEqual([]);
  });
});
