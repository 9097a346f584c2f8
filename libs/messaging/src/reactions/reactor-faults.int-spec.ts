import { describe, expect, it } from '@jest/globals';
import { away, code, impatient, ReactorStage, said, write } from './reactor-stage.conformance.js';

describe('reactions', () => {
  const stage = new ReactorStage();

  describe('when most keys fail', () => {
    const bug = () => Promise.reject(new TypeError('a bug'));
    const many = Array.from({ length: 30 }, (_, village) => said(code(village), 1));

    it('stop to be parked, and the consumer pauses', async () => {
      stage.run = bug;
      const { done, retryAfterMs } = await stage.consumer(impatient)(...many);
      expect(retryAfterMs).toBe(impatient.faultRestMs);
      expect(stage.breaker.open).toEqual(['count-when-area-is-recorded']);
      expect((await stage.parked()).length).toBeLessThan(10);
      const before = await stage.parked();
      expect(await stage.consumer(impatient)(...many.slice(done))).toEqual({
        done: 0,
        retryAfterMs: impatient.faultRestMs,
      });
      expect(await stage.parked()).toEqual(before);
    });

    it('happen, all that were not parked, as soon as one of them works', async () => {
      stage.run = bug;
      const handle = stage.consumer(impatient);
      const { done } = await handle(...many);
      stage.run = write;
      expect(await handle(...many.slice(done))).toEqual({ done: many.length - done });
      expect(stage.breaker.open).toEqual([]);
      expect([...(await stage.effects()), ...(await stage.parked())]).toHaveLength(many.length);
    });

    it('pause again without parking any when most fail on', async () => {
      stage.run = bug;
      const handle = stage.consumer(impatient);
      await handle(...many);
      const before = await stage.parked();
      stage.run = (delivery) => (delivery.event.key === code(29) ? write(delivery) : bug());
      for (let again = 0; again < 3; again++) await handle(...many.toReversed());
      expect(stage.breaker.open).toHaveLength(1);
      expect(await stage.parked()).toEqual(before);
    });

    it('are parked all the same when they cannot be read: that is no fault of ours', async () => {
      const halves = many.map((record) => ({ ...record, value: Buffer.from('{"half":') }));
      expect(await stage.consumer()(...halves)).toEqual({ done: 30 });
      expect(await stage.parked()).toHaveLength(30);
    });
  });

  it('rest with their partition when a failure lasts, and are not waited for one by one', async () => {
    let calls = 0;
    stage.run = () => {
      calls++;
      return Promise.reject(away());
    };
    const records = Array.from({ length: 40 }, (_, village) => said(code(village), 1));
    expect(await stage.consumer({ ...impatient, lanes: 1 })(...records)).toEqual({ done: 0, retryAfterMs: 1 });
    expect(calls).toBeLessThan(10);
    expect(await stage.parked()).toEqual([]);
  });
});
