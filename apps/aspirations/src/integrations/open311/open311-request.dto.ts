import { z } from 'zod';
import { aspirationKinds, villageCode } from '#contracts';
import { line, paragraphs } from '#http-api';
import { formats } from './response-format.js';

export const Open311Format = z.enum(formats);

/** Treats an empty parameter as missing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const apiKey = optional(z.string().max(200));

/** The common parameters of GeoReport v2; there is one jurisdiction, so any id is accepted. */
const anyCall = { jurisdiction_id: z.string().max(200).optional(), api_key: apiKey };

export const serviceQuery = z.object(anyCall);

const days90 = 90 * 86_400_000;

const list = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item).max(200));

// Aborting: a refinement of the whole query does not meet a text instead of a date.
const moment = z.iso
  .datetime({ offset: true, abort: true })
  .transform((text) => new Date(text))
  .describe('W3C date and time with its zone');

/** https://wiki.open311.org/GeoReport_v2 "GET Service Requests", with `extensions`, `page_size` and `cursor` added. */
export const RequestQuery = z
  .object({
    ...anyCall,
    service_request_id: optional(list(z.uuid().toLowerCase())),
    service_code: optional(list(z.string().max(60))),
    start_date: optional(moment),
    end_date: optional(moment),
    status: optional(list(z.enum(['open', 'closed']))),
    extensions: optional(z.enum(['true', 'false', 'v1'])),
    page_size: z.coerce.number().int().min(1).max(1000).default(1000),
    cursor: z.string().min(1).max(1000).optional(),
  })
  .refine(({ start_date: from, end_date: until }) => !from || !until || until.getTime() - from.getTime() <= days90, {
    path: ['end_date'],
    error: 'may lie at most 90 days after start_date',
  });
export type RequestQuery = z.output<typeof RequestQuery>;

export const OneRequestQuery = z.object({ ...anyCall, extensions: RequestQuery.shape.extensions });
export type OneRequestQuery = z.output<typeof OneRequestQuery>;

const choice = optional(z.enum(['true', 'false']));

/**
 * https://wiki.open311.org/GeoReport_v2 "POST Service Request"; unknown fields are ignored. Answers to the
 * questions of the category come as `attribute[key]`.
 */
export const RequestForm = z
  .object({
    ...anyCall,
    service_code: z.string({ error: 'is required' }).min(1, 'is required').max(60),
    /** The Kemendagri code of the village. Without it, the form is stored as a draft. */
    address_id: optional(villageCode),
    address_string: optional(line(500)),
    lat: optional(z.coerce.number().min(-90).max(90)),
    long: optional(z.coerce.number().min(-180).max(180)),
    description: paragraphs(9_000),
    media_url: optional(z.url({ protocol: /^https?$/ }).max(500)),
    first_name: optional(line(100)),
    last_name: optional(line(99)),
    email: optional(z.email().max(254)),
    phone: optional(z.string().regex(/^\+?[0-9][0-9 -]{6,18}[0-9]$/, 'must be a telephone number')),
    'attribute[CONSENT]': z.literal('true', { error: 'is required: the reporter must consent' }),
    'attribute[KIND]': optional(z.enum(aspirationKinds)),
    'attribute[ANONYMOUS]': choice,
    'attribute[CONFIDENTIAL]': choice,
  })
  .catchall(z.string().max(4_000))
  .meta({ id: 'Open311Request' });
export type RequestForm = z.output<typeof RequestForm>;
