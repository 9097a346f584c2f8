import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const intervalMs = 10;

let patched = false;

/**
 * Keeps kafkajs from setting timers to the past, which Node 24 reports as `TimeoutNegativeWarning`: without throttling by
 * the broker it computes the delay from the timestamp -1.
 */
export function avoidNegativeTimers(): void {
  if (patched) return;
  patched = true;
  const schedule = RequestQueue.prototype.scheduleCheckPendingRequests;
  RequestQueue.prototype.scheduleCheckPendingRequests = function () {
    const { throttledUntil } = this;
    this.throttledUntil = Math.max(throttledUntil, Date.now() + intervalMs);
    schedule.call(this);
    this.throttledUntil = throttledUntil;
  };
}
