import { describe, expect, it } from '@jest/globals';
import { retryDelayAfter } from './retry-delay.js';

describe('the delay after a failed hand-over', () => {
  it.each([
    [0, 30_000],
    [1, 30_000],
    [2, 60_000],
    [7, 1_920_000],
    [8, 3_600_000],
    [49, 3_600_000],
  ])('after %i tries is %i ms: it doubles up to an hour', (tries, delay) => {
    expect(retryDelayAfter(tries)).toBe(delay);
  });

  it.each([50, 51])('does not exist after %i tries: the hand-over fails', (tries) => {
    expect(retryDelayAfter(tries)).toBeUndefined();
  });
});
