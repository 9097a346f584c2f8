import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** The same value with the fields of its objects in reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('canonical JSON', () => {
  it('does not depend on the order of fields, and parses to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('distinguishes the order of arrays, numbers from texts, and a missing field from null', () => {
    expect(new Set([[1, 2], [2, 1], ['1', 2], [], [null], {}].map(canonicalJson)).size).toBe(6);
  });

  it('accepts a request without a body', () => {
    expect(canonicalJson(undefined)).toBe('null');
  });
});
