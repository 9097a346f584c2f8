import { describe, expect, it } from '@jest/globals';
import { retryDelayAfter } from './retry-delay.js';

describe('retryDelayAfter', () => {
  it('increases the delays and ends after the fourth', () => {
    expect([1, 2, 3, 4, 5].map(retryDelayAfter)).toEqual([60, 300, 1_800, 7_200, undefined]);
  });
});
