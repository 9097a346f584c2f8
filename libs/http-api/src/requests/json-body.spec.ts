import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTooDeep, maxDepth } from './json-body.js';

const nested = (depth: number, [open, close] = ['[', ']']) => `${open.repeat(depth)}1${close.repeat(depth)}`;

/** The depth of a parsed value. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of JSON', () => {
  it.each([
    [maxDepth, false],
    [maxDepth + 1, true],
  ])('of %i arrays or objects is too deep: %s', (depth, expected) => {
    expect(isTooDeep(nested(depth))).toBe(expected);
    expect(isTooDeep(nested(depth, ['{"a":', '}']))).toBe(expected);
  });

  it('counts no brackets in texts, and not the width', () => {
    expect(isTooDeep(JSON.stringify(['['.repeat(100), '\\"[{\\'.repeat(100)]))).toBe(false);
    expect(isTooDeep(`[${'[],{},'.repeat(100)}1]`)).toBe(false);
  });

  it('is that of the parsed value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 40 }), (value) => {
        expect(isTooDeep(JSON.stringify(value))).toBe(depthOf(value) > maxDepth);
      }),
    );
  });

  it('of what is no JSON is found, too', () => {
    expect(isTooDeep('['.repeat(60_000))).toBe(true);
    expect([isTooDeep(''), isTooDeep('"'), isTooDeep(']]"\\')]).toEqual([false, false, false]);
  });
});
