import { z } from 'zod';
import { rule } from '#text';

const name = z.string().min(1).max(300);
/** The longest number that always fits into a `bigint`. */
export const position = z
  .string()
  .regex(/^[1-9]\d{0,17}$/, rule({ en: 'must be a row number', id: 'harus nomor baris' }));
export const reason = z
  .string()
  .trim()
  .min(3, rule({ en: 'must give a reason', id: 'harus menyebut alasan' }))
  .max(500);
const code = z
  .string()
  .regex(
    /^[A-Z_]{1,40}$/,
    rule({ en: 'must be the code of a reason, such as SCHEMA', id: 'harus kode alasan, misalnya SCHEMA' }),
  );
const limit = z.coerce.number().int().min(1).max(500).default(100);
/** Senders choose keys freely: an empty key is valid. */
const keyName = { reaction: name, topic: name, key: z.string().max(1_000) };

export const KeysQuery = z.strictObject({
  reaction: name.optional(),
  topic: name.optional(),
  key: z.string().max(1_000).optional(),
  error: code.optional(),
  after: z.string().min(1).max(3_000).optional(),
  limit,
});
export type KeysQuery = z.output<typeof KeysQuery>;
export const keyCursor = z.tuple([z.string().max(300), z.string().max(300), z.string().max(1_000)]);

export const EventsQuery = z.strictObject({ ...keyName, after: position.optional(), limit });
export type EventsQuery = z.output<typeof EventsQuery>;
export const RowsQuery = z.strictObject({ after: position.optional(), limit });
export type RowsQuery = z.output<typeof RowsQuery>;

export const RetryBody = z.strictObject({ ...keyName, reason: reason.optional() });
export type RetryBody = z.output<typeof RetryBody>;
/** Without a filter: every blocked key of the service. */
export const RetryAllBody = z.strictObject({
  reaction: name.optional(),
  topic: name.optional(),
  error: code.optional(),
  after: z.string().min(1).max(3_000).optional(),
  reason: reason.optional(),
});
export type RetryAllBody = z.output<typeof RetryAllBody>;
export const DiscardBody = z.strictObject({ ...keyName, position: position.optional(), reason });
export type DiscardBody = z.output<typeof DiscardBody>;
export const RowRetryBody = z.strictObject({ reason: reason.optional() });
export type RowRetryBody = z.output<typeof RowRetryBody>;
export const RowDiscardBody = z.strictObject({ reason });
export type RowDiscardBody = z.output<typeof RowDiscardBody>;

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
