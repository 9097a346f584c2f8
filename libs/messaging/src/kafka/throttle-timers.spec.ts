import { mock } from 'node:test';
import { afterEach, describe, expect, it } from '@jest/globals';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { avoidNegativeTimers } from './throttle-timers.js';

describe('the request queue of kafkajs', () => {
  afterEach(() => mock.restoreAll());

  it.each([
    ['without throttling', -1, 10],
    ['throttled in the past', 999, 10],
    ['throttled for less than the interval', 1_009, 10],
    ['throttled for longer', 1_011, 11],
  ])('never sets a timer to the past: %s', (_, throttledUntil, delay) => {
    mock.method(Date, 'now', () => 1_000);
    const timers = mock.method(globalThis, 'setTimeout', () => undefined);
    avoidNegativeTimers();
    const queue = Object.create(RequestQueue.prototype) as RequestQueue;
    Object.assign(queue, { throttledUntil, pending: [] });
    queue.scheduleCheckPendingRequests();
    const delays = timers.mock.calls.map((call) => call.arguments[1] as unknown);
    mock.restoreAll();
    expect(delays).toEqual([delay]);
    expect(queue.throttledUntil).toBe(throttledUntil);
  });
});
