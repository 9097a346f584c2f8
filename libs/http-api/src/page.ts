import { z } from 'zod';
import { platformError } from './errors/platform-errors.js';
import { hasNullCharacter } from './requests/null-character.js';

/** The query parameters of a list; to be spread into its `z.strictObject`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items of a page at the most'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the page before'),
};

/** A part of a list; `next` is the cursor of what follows, null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export type CursorValues = readonly (string | number)[];

/** The response schema of a list. Give it an id of its own: `pageSchema(kim).meta({ id: 'KimPage' })`. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page') });
}

/**
 * Makes a page of rows in the order of their keys.
 *
 * @param rows `limit + 1` of them were asked for: one too many says that more follows
 * @param valuesOf what the list is ordered by, unique in the end
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, valuesOf: (row: Row) => CursorValues): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(valuesOf(last))).toString('base64url') : null };
}

/** @throws 400 `invalid-request` when the cursor is none that a list of this kind has given */
export function cursorValues<Values extends z.ZodTuple>(cursor: string, values: Values): z.output<Values> {
  const result = values.safeParse(decode(cursor));
  if (result.success && !hasNullCharacter(result.data)) return result.data;
  throw platformError('invalid-request', {
    errors: [{ pointer: '#/query/cursor', detail: 'is not a cursor of this list' }],
  });
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
