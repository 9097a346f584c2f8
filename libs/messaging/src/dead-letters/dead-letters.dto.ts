import { z } from 'zod';

const name = z.string().min(1).max(300);
/** The longest number that always fits into a `bigint`. */
export const position = z.string().regex(/^[1-9]\d{0,17}$/, 'must be a row number');
export const reason = z.string().trim().min(3, 'must give a reason').max(500);
const limit = z.coerce.number().int().min(1).max(500).default(100);
/** Senders choose keys freely: an empty key is valid. */
const keyName = { reaction: name, topic: name, key: z.string().max(1_000) };

export const keysQuery = z.strictObject({
  reaction: name.optional(),
  topic: name.optional(),
  key: z.string().max(1_000).optional(),
  after: z.string().min(1).max(3_000).optional(),
  limit,
});
export const keyCursor = z.tuple([z.string().max(300), z.string().max(300), z.string().max(1_000)]);

export const eventsQuery = z.strictObject({ ...keyName, after: position.optional(), limit });
export const rowsQuery = z.strictObject({ after: position.optional(), limit });

export const retryBody = z.strictObject({ ...keyName, reason: reason.optional() });
export const discardBody = z.strictObject({ ...keyName, position: position.optional(), reason });
export const rowRetryBody = z.strictObject({ reason: reason.optional() });
export const rowDiscardBody = z.strictObject({ reason });

export type KeysQuery = z.infer<typeof keysQuery>;
export type EventsQuery = z.infer<typeof eventsQuery>;
export type RowsQuery = z.infer<typeof rowsQuery>;
export type RetryBody = z.infer<typeof retryBody>;
export type DiscardBody = z.infer<typeof discardBody>;
export type RowRetryBody = z.infer<typeof rowRetryBody>;
export type RowDiscardBody = z.infer<typeof rowDiscardBody>;

/** A page of a list; pass `next` as `after` to get the following page, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Builds a page from rows that were queried with a limit of `size + 1`. */
export function page<Item>(rows: readonly Item[], size: number, cursorOf: (item: Item) => string): Page<Item> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursorOf(last) : null };
}
