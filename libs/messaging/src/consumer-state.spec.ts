import { describe, expect, it } from '@jest/globals';
import type { IncomingRecord, RecordBatch } from './broker.js';
import { ConsumerState } from './consumer-state.js';

const batch = (partition: number, count: number, lag = 0): RecordBatch => ({
  records: Array.from({ length: count }, (_, n): IncomingRecord => {
    return { topic: 'topic', partition, offset: String(n), key: 'key', value: null, headers: {} };
  }),
  lag,
  signal: new AbortController().signal,
  progress: () => {},
});

describe('the state of a consumer', () => {
  let now = 0;
  const fresh = () => {
    now = 1_000;
    return new ConsumerState(() => now);
  };
  const lag = (state: ConsumerState) => Object.fromEntries(state.lag);

  it('reports the unfinished records of each topic', async () => {
    const state = fresh();
    const seen: unknown[] = [];
    await state.track(batch(0, 10, 90), async ({ progress }) => {
      seen.push(lag(state));
      progress(4);
      seen.push(lag(state));
      return { done: 6 };
    });
    await state.track(batch(1, 5), async () => ({ done: 5 }));
    expect([...seen, lag(state)]).toEqual([{ topic: 100 }, { topic: 96 }, { topic: 94 }]);
  });

  it('reports the time without progress while records are pending', async () => {
    const state = fresh();
    now += 500_000;
    expect(state.stalledMs).toBe(0);
    await state.track(batch(0, 10), async ({ progress }) => {
      now += 30_000;
      expect(state.stalledMs).toBe(30_000);
      progress(1);
      now += 10_000;
      expect(state.stalledMs).toBe(10_000);
      return { done: 1 };
    });
    now += 5_000;
    expect(state.stalledMs).toBe(5_000);
    await state.track(batch(0, 9), async () => ({ done: 9 }));
    now += 5_000;
    expect(state.stalledMs).toBe(0);
  });

  it('reports a batch that is repeated without progress as a stall', async () => {
    const state = fresh();
    for (let again = 0; again < 3; again++) {
      await state.track(batch(0, 1), async () => ({ done: 0 }));
      now += 10_000;
    }
    expect(state.stalledMs).toBe(30_000);
  });

  it('reports a partition without progress while another one works', async () => {
    const state = fresh();
    await state.track(batch(0, 10), async () => ({ done: 1 }));
    for (let again = 0; again < 3; again++) {
      now += 30_000;
      await state.track(batch(1, 10, 90), async () => ({ done: 10 }));
    }
    expect([state.stalledMs, state.stuckMs]).toEqual([90_000, 90_000]);
  });

  it('is stalled but not stuck while a partition is delivered again without progress', async () => {
    const state = fresh();
    for (let again = 0; again < 6; again++) {
      await state.track(batch(0, 10), async () => ({ done: 0 }));
      now += 30_000;
    }
    expect([state.stalledMs, state.stuckMs]).toEqual([180_000, 30_000]);
  });

  it('counts the records of the batch alone when the lag is unknown', async () => {
    const state = fresh();
    const { lag: _, ...withoutLag } = batch(0, 10);
    await state.track(withoutLag, async () => ({ done: 4 }));
    expect(lag(state)).toEqual({ topic: 6 });
  });

  it('drops revoked partitions and counts rebalances', async () => {
    const state = fresh();
    state.assigned([0, 1].map((partition) => ({ topic: 'topic', partition })));
    await state.track(batch(0, 10), async () => ({ done: 0 }));
    await state.track(batch(1, 5), async () => ({ done: 0 }));
    expect(lag(state)).toEqual({ topic: 15 });
    state.assigned([{ topic: 'topic', partition: 1 }]);
    expect([lag(state), state.rebalances]).toEqual([{ topic: 5 }, 1]);
  });

  it('reports a lost client or a silent broker as a stall', () => {
    const state = fresh();
    state.assigned([]);
    now += 1_000;
    state.lost();
    now += 70_000;
    expect(state.stalledMs).toBe(70_000);
    state.assigned([]);
    expect(state.stalledMs).toBe(0);
    state.polled();
    now += 40_000;
    expect(state.stalledMs).toBe(40_000);
  });
});
