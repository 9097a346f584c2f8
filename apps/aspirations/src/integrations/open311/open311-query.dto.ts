import { z } from 'zod';
import { optional } from '#http-api';
import { rule, type BilingualText } from '#text';
import { formats } from './response-format.js';
import { type Period, readW3cDate } from './w3c-date.js';

export const Open311Format = z.enum(formats);

/** One value: a parameter that is named twice arrives as a list. */
const single = z.string({ error: rule({ en: 'must be given once', id: 'hanya boleh diberikan sekali' }) });

/** The parameters of every call; `JurisdictionGuard` compares the id. */
export const anyCall = { jurisdiction_id: optional(single.max(200)), api_key: optional(single.max(200)) };

/** An unknown parameter is refused: ignored, it would let a caller take an unfiltered answer for a filtered one. */
export const CallQuery = z.strictObject(anyCall);
export type CallQuery = z.output<typeof CallQuery>;

/** Several values, by commas or by naming the parameter several times. */
const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  optional(
    z
      .union([z.string(), z.array(z.string()).max(200)])
      .transform((given) => [given].flat().flatMap((text) => text.split(',')))
      .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''))
      .pipe(z.array(item).max(200)),
  );

const w3cDate = optional(
  single
    .max(60)
    .transform((text, issues): Period => {
      const period = readW3cDate(text);
      if (period) return period;
      issues.addIssue(
        rule({
          en: 'must be a W3C date such as 2026-11-29 or 2026-11-29T08:15:00Z',
          id: 'harus tanggal W3C seperti 2026-11-29 atau 2026-11-29T08:15:00Z',
        }),
      );
      return z.NEVER;
    })
    .describe('W3C date: 2026, 2026-11, 2026-11-29, or with time and zone 2026-11-29T08:15:00+07:00'),
);

const extensions = optional(z.enum(['true', 'false', 'v1'])).describe('Adds `extended_attributes` to each request');

const days90 = 90 * 86_400_000;

/** Further pages are read by the cursor, or by a narrower range. */
const deepest = 50_000;

/** GeoReport v2 "GET Service Requests", with `page`, `page_size`, `updated_after` and `updated_before` as of the draft of 2.1. */
export const RequestQuery = z
  .strictObject({
    ...anyCall,
    service_request_id: list(z.uuid().toLowerCase()).describe('Overrides all other arguments'),
    service_code: list(z.string().max(60)),
    start_date: w3cDate,
    end_date: w3cDate,
    updated_after: w3cDate,
    updated_before: w3cDate,
    status: list(z.enum(['open', 'closed'])),
    extensions,
    page: optional(z.coerce.number().int().min(1)),
    page_size: z.coerce.number().int().min(1).max(1000).default(1000),
    cursor: optional(z.string().max(1000)).describe('The header x-next-cursor of the page before'),
  })
  .superRefine((query, issues) => {
    const refuse = (name: keyof typeof query, message: BilingualText) =>
      issues.addIssue({ code: 'custom', path: [name], message: rule(message) });
    const { start_date: start, end_date: end, updated_after: after, updated_before: before } = query;
    if (start && end && start.from > end.until)
      refuse('end_date', { en: 'must not be before start_date', id: 'tidak boleh sebelum start_date' });
    else if (start && end && end.until.getTime() - start.from.getTime() > days90)
      refuse('end_date', {
        en: 'may lie at most 90 days after start_date',
        id: 'paling lama 90 hari sesudah start_date',
      });
    if (after && before && after.from > before.until)
      refuse('updated_before', { en: 'must not be before updated_after', id: 'tidak boleh sebelum updated_after' });
    if (query.page !== undefined && query.cursor !== undefined)
      refuse('page', { en: 'goes without a cursor', id: 'tidak bersama cursor' });
    if ((query.page ?? 1) * query.page_size > deepest)
      refuse('page', {
        en: `reaches ${deepest} requests; go on by a narrower range`,
        id: `mencapai ${deepest} permintaan; persempit rentangnya`,
      });
  });
export type RequestQuery = z.output<typeof RequestQuery>;

export const OneRequestQuery = z.strictObject({ ...anyCall, extensions });
export type OneRequestQuery = z.output<typeof OneRequestQuery>;

/** The requests that a query asks for: of 90 days, unless it asks by ids or by their last change. */
export function rangeOf({ start_date: start, end_date: end, ...query }: RequestQuery, now: Date) {
  const updated = { updatedFrom: query.updated_after?.from, updatedUntil: query.updated_before?.until };
  if (!start && !end && (updated.updatedFrom ?? updated.updatedUntil)) return updated;
  const until = end?.until ?? (start ? new Date(start.from.getTime() + days90) : now);
  return { ...updated, from: start?.from ?? new Date(until.getTime() - days90), until };
}
