import { describe, expect, it } from '@jest/globals';
import { anything, assert, property } from 'fast-check';
import { boundaryFault, toGeometry } from './boundary.rules.js';

/** Counterclockwise. */
const ring = [
  [106.8, -6.5],
  [106.9, -6.6],
  [106.9, -6.5],
  [106.8, -6.5],
];

describe('a boundary', () => {
  it.each([
    ['a polygon', { type: 'Polygon', coordinates: [ring] }],
    ['a polygon with a hole', { type: 'Polygon', coordinates: [ring, ring] }],
    ['polygons', { type: 'MultiPolygon', coordinates: [[ring], [ring]] }],
    ['a ring with heights', { type: 'Polygon', coordinates: [ring.map((position) => [...position, 210])] }],
  ])('accepts %s', (_what, geometry) => {
    expect(boundaryFault(geometry)).toBeUndefined();
  });

  it.each([
    ['nothing', null, 'must be a Polygon'],
    ['a point', { type: 'Point', coordinates: [106.8, -6.5] }, 'must be a Polygon'],
    ['without rings', { type: 'Polygon', coordinates: [] }, 'must have rings'],
    ['of text', { type: 'Polygon', coordinates: 'x' }, 'must have rings'],
    ['a ring of text', { type: 'Polygon', coordinates: ['xxxx'] }, 'rings that are lists'],
    ['a line', { type: 'Polygon', coordinates: [ring.slice(2)] }, 'at least 4'],
    ['open', { type: 'Polygon', coordinates: [[...ring, [106.7, -6.4]]] }, 'end where they begin'],
    ['latitude first', { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] }, 'are [longitude'],
    ['of numbers that are none', { type: 'Polygon', coordinates: [ring.map(() => [null, 1])] }, 'are [longitude'],
    ['endless', { type: 'Polygon', coordinates: [Array(30_001).fill(ring[0])] }, 'at most 30000'],
  ])('rejects %s', (_what, geometry, words) => {
    expect(boundaryFault(geometry)?.en).toContain(words);
  });

  const closed = (...positions: unknown[]) => ({ type: 'Polygon', coordinates: [[...positions, positions[0]]] });

  it.each([
    [180, true],
    [-180, true],
    [180.001, false],
    [-180.001, false],
  ])('may reach the longitude %d: %s', (longitude, valid) => {
    const fault = boundaryFault(closed([longitude, 1], [100, 1], [100, 2]));
    expect(fault === undefined).toBe(valid);
  });

  it.each([
    [90, true],
    [-90, true],
    [90.001, false],
    [-90.001, false],
  ])('may reach the latitude %d: %s', (latitude, valid) => {
    const fault = boundaryFault(closed([100, latitude], [101, 1], [100, 2]));
    expect(fault === undefined).toBe(valid);
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
    [4, false],
  ])('has positions of two or three numbers: %i', (count, valid) => {
    const position = (n: number) => Array.from({ length: count }, () => n);
    expect(boundaryFault(closed(position(1), position(2), position(3))) === undefined).toBe(valid);
  });

  it('has rings of at least four positions that end where they begin', () => {
    expect(boundaryFault(closed([1, 1], [2, 2]))?.en).toContain('at least 4');
    expect(boundaryFault(closed([1, 1], [2, 2], [3, 1]))).toBeUndefined();
    const end = (last: number[]) => ({ type: 'Polygon', coordinates: [[[1, 1], [2, 2], [3, 1], last]] });
    expect(boundaryFault(end([1, 2]))?.en).toContain('end where they begin');
    expect(boundaryFault(end([2, 1]))?.en).toContain('end where they begin');
  });

  it('has at most 30,000 positions', () => {
    const fill = (count: number) => ({ type: 'Polygon', coordinates: [Array(count).fill(ring[0])] });
    expect(boundaryFault(fill(30_000))).toBeUndefined();
    expect(boundaryFault(fill(30_001))?.en).toContain('at most 30000');
  });

  it('rejects any other value without throwing', () => {
    assert(
      property(anything(), (coordinates) => {
        expect(['object', 'undefined']).toContain(typeof boundaryFault({ type: 'MultiPolygon', coordinates }));
        expect(typeof boundaryFault(coordinates)).toBe('object');
      }),
    );
  });

  it('does not cross itself', () => {
    const bow = closed([0, 0], [2, 2], [2, 0], [0, 2]);
    expect(boundaryFault(bow)?.en).toContain('do not cross themselves, as one does near [0, 0]');
    expect(boundaryFault({ type: 'MultiPolygon', coordinates: [[ring], bow.coordinates] })).toBeDefined();
  });

  it('may be large', () => {
    const angle = (step: number) => (step / 29_000) * 2 * Math.PI;
    const circle = Array.from({ length: 29_000 }, (_, step) => [Math.cos(angle(step)), Math.sin(angle(step))]);
    expect(boundaryFault(closed(...circle))).toBeUndefined();
  });

  it.each(['Polygon', 'MultiPolygon'] as const)('has outlines counterclockwise and holes clockwise: %s', (type) => {
    const rings = [ring.toReversed(), ring];
    const coordinates = type === 'Polygon' ? rings : [rings, [ring]];
    const ordered = [ring, ring.toReversed()];
    expect(toGeometry({ type, coordinates } as never).coordinates).toEqual(
      type === 'Polygon' ? ordered : [ordered, [ring]],
    );
  });

  it('consists of its type and coordinates only', () => {
    expect(toGeometry({ type: 'Polygon', coordinates: [ring], bbox: [1] } as never)).toEqual({
      type: 'Polygon',
      coordinates: [ring],
    });
  });
});
