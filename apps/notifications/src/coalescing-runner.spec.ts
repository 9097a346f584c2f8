import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { CoalescingRunner } from './coalescing-runner.js';

describe('a coalescing runner', () => {
  it('runs once more for all requests during a run', async () => {
    let [busy, runs] = [0, 0];
    const work = new CoalescingRunner(
      async () => {
        expect(++busy).toBe(1);
        runs++;
        await setImmediate();
        busy--;
      },
      () => {},
    );
    await Promise.all([work.run(), work.run(), work.run(), work.run()]);
    expect(runs).toBe(2);
  });

  it('reports failures and can run again', async () => {
    const failures: unknown[] = [];
    const work = new CoalescingRunner(
      () => Promise.reject(new Error('no')),
      (error) => failures.push(error),
    );
    await work.run();
    await work.run();
    expect(failures).toHaveLength(2);
  });

  it('ends after the current run', async () => {
    const finished: number[] = [];
    let started = 0;
    const work = new CoalescingRunner(
      async () => {
        const mine = ++started;
        await setImmediate();
        finished.push(mine);
      },
      () => {},
    );
    const under = work.run();
    await work.end();
    expect(finished).toEqual([started]);
    await under;
    await work.run();
    expect(finished).toEqual([started]);
  });

  it('runs without the context of a caller', async () => {
    const context = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const work = new CoalescingRunner(
      () => Promise.resolve(seen.push(context.getStore())),
      () => {},
    );
    await context.run('a request', () => work.run());
    expect(seen).toEqual([undefined]);
  });
});
