import { z } from 'zod';
import { encodeCursor } from './cursor.js';
import type { Keyset } from './keyset.js';

/** The query parameters of a list; spread them into its `z.strictObject`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Maximum number of items per page'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the previous page'),
};

/** A part of a list; `next` is the cursor of the next page, null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** The response schema of a list. Give it its own id: `pageSchema(Kim).meta({ id: 'KimPage' })`. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page') });
}

/**
 * Creates a page of the rows of a statement that ends with `keyset.orderAndLimit(query)`.
 *
 * @param toItem the item of a row; by default the row itself
 */
export function page<Row extends Keys, Keys>(
  rows: readonly Row[],
  query: { readonly limit: number },
  keyset: Keyset<Keys>,
): Page<Row>;
export function page<Row extends Keys, Keys, Item>(
  rows: readonly Row[],
  query: { readonly limit: number },
  keyset: Keyset<Keys>,
  toItem: (row: Row) => Item,
): Page<Item>;
export function page<Row extends Keys, Keys>(
  rows: readonly Row[],
  { limit }: { readonly limit: number },
  keyset: Keyset<Keys>,
  toItem: (row: Row) => unknown = (row) => row,
): Page<unknown> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? encodeCursor(keyset.valuesOf(last)) : null;
  return { items: items.map((row) => toItem(row)), next };
}
