import { describe, expect, it } from '@jest/globals';
import { median, percentile, rounded } from './statistics.js';

describe('statistics of a bench', () => {
  it.each([
    [[5], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %p is %p', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('percentiles use the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0, 0.5, 0.99, 1].map((of) => percentile(hundred, of))).toEqual([1, 50, 99, 100]);
  });

  it('rounds to significant digits', () => {
    expect([1234.5, 0.012345, 9].map((value) => rounded(value))).toEqual([1230, 0.0123, 9]);
  });
});
