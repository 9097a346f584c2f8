import { describe, expect, it } from '@jest/globals';
import { median, percentile, rounded } from './statistics.js';

describe('the figures of a bench', () => {
  it.each([
    [[5], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('have a median: of %p it is %p', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('have percentiles by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0, 0.5, 0.99, 1].map((of) => percentile(hundred, of))).toEqual([1, 50, 99, 100]);
  });

  it('are rounded to the digits that count', () => {
    expect([1234.5, 0.012345, 9].map((value) => rounded(value))).toEqual([1230, 0.0123, 9]);
  });
});
