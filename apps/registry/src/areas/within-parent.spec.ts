import { describe, expect, it } from '@jest/globals';
import type { Geometry } from './boundary.rules.js';
import { isWithin } from './within-parent.js';

const square = (x: number, y: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

describe('a boundary', () => {
  it.each<[string, Geometry, boolean]>([
    ['of the parent itself', square(0, 0, 10), true],
    ['at its edge', square(0, 0, 3), true],
    ['that crosses the edge by the width of a pen', square(-0.05, 2, 3), true],
    ['half outside', square(-1.5, 2, 3), false],
    ['outside', square(20, 20, 1), false],
    ['of one position outside', square(20, 20, 0), false],
  ])('%s: within is %j', (_what, child, within) => {
    expect(isWithin(child, square(0, 0, 10))).toBe(within);
  });

  it('of several parts lies in a parent with a hole only beside the hole', () => {
    const { coordinates } = square(0, 0, 10);
    const parent = { type: 'Polygon', coordinates: [...coordinates, ...square(4, 4, 4).coordinates] } as Geometry;
    const parts = (...squares: Geometry[]) =>
      ({ type: 'MultiPolygon', coordinates: squares.map((one) => one.coordinates) }) as Geometry;
    expect(isWithin(parts(square(1, 1, 2), square(8, 8, 1)), parent)).toBe(true);
    expect(isWithin(parts(square(5, 5, 2), square(8, 8, 1)), parent)).toBe(false);
  });
});
