import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { DomainError } from '../errors/domain-error.js';
import { decodeCursor } from './cursor.js';
import { key, keyset } from './keyset.js';
import { page, pageQuery } from './page.js';

const order = keyset({ number: key.int(), text: key.text() });
const values = z.tuple([z.int(), z.string()]);

/** True for a cursor of this list, otherwise the pointer of the error. */
function outcome(cursor: string): boolean | string | undefined {
  try {
    return decodeCursor(cursor, values).length === 2;
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

  it.each([
    [0, false],
    [1, true],
    [1_000, true],
    [1_001, false],
  ])('have a cursor of 1 to 1,000 characters: %d', (length, valid) => {
    expect(z.object(pageQuery).safeParse({ cursor: 'a'.repeat(length) }).success).toBe(valid);
  });

  it('read one row more than they have', () => {
    expect(order.orderAndLimit({ limit: 10 }).values).toEqual([11]);
  });

  it('continue after texts of at most 500 characters', () => {
    const { schema } = key.text();
    expect([500, 501].map((length) => schema.safeParse('a'.repeat(length)).success)).toEqual([true, false]);
  });

  it('have 50 items by default', () => {
    expect(z.object(pageQuery).parse({})).toEqual({ limit: 50 });
  });

  it('have a cursor with the keys of their last row', () => {
    fc.assert(
      fc.property(fc.integer(), fc.stringMatching(/^[\w. é-]{0,50}$/), (number, text) => {
        const others = { number: 0, text: '' };
        const { next } = page([others, { number, text }, others], { limit: 2 }, order);
        expect(decodeCursor(next!, values)).toEqual([number, text]);
      }),
    );
  });

  it('end where no more rows follow', () => {
    const row = { number: 1, text: '' };
    expect(page([row, row], { limit: 2 }, order, ({ number }) => number)).toEqual({ items: [1, 1], next: null });
    expect(page<typeof row, typeof row>([], { limit: 2 }, order)).toEqual({ items: [], next: null });
  });

  it('reject every other cursor with a pointer', () => {
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
    const withNull = Buffer.from('[1,"a\\u0000"]').toString('base64url');
    expect(() => decodeCursor(withNull, values)).toThrow('invalid-request');
  });
});
