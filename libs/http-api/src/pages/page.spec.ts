import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { DomainError } from '../errors/domain-error.js';
import { cursorValues, pageOf, pageQuery } from './page.js';

const values = z.tuple([z.int(), z.string()]);

/** True when it is a cursor of this list, else where the refusal points to. */
function outcome(cursor: string): boolean | string | undefined {
  try {
    return cursorValues(cursor, values).length === 2;
  } catch (error) {
    return (error as DomainError).extra.errors?.[0]?.pointer;
  }
}

describe('pages', () => {
  it.each([
    ['0', false],
    ['1', true],
    ['200', true],
    ['201', false],
    ['1.5', false],
  ])('have a limit from 1 to 200: %s', (limit, valid) => {
    expect(z.object(pageQuery).safeParse({ limit }).success).toBe(valid);
  });

  it('have 50 items by default', () => {
    expect(z.object(pageQuery).parse({})).toEqual({ limit: 50 });
  });

  it('give back from a cursor what it was made of', () => {
    fc.assert(
      fc.property(fc.integer(), fc.stringMatching(/^[\w. é-]{0,50}$/), (number, text) => {
        const { next } = pageOf([1, 2], 1, () => [number, text]);
        expect(cursorValues(next!, values)).toEqual([number, text]);
      }),
    );
  });

  it('end where no more rows follow', () => {
    expect(pageOf([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2], next: null });
    expect(pageOf<number>([], 2, (row) => [row])).toEqual({ items: [], next: null });
  });

  it('refuse every other cursor with a pointer, and fail for none', () => {
    const cursors = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc.constant(Buffer.from('[1,"a\\u0000"]').toString('base64url')),
    );
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect([true, '#/query/cursor']).toContain(outcome(cursor));
      }),
    );
    expect(() => cursorValues(Buffer.from('[1,"a\\u0000"]').toString('base64url'), values)).toThrow('invalid-request');
  });
});
