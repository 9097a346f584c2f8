import { z } from 'zod';
import { pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { disabledReasons } from './webhook.entity.js';

const address = z
  .url({
    protocol: /^https?$/,
    error: rule({ en: 'must be an https address', id: 'harus alamat https' }),
  })
  .max(2000)
  .refine((url) => !url.includes('#'), rule({ en: 'must have no fragment', id: 'tidak boleh memuat tanda pagar' }))
  .describe('The public https address that receives the events by POST');

export const WebhookEntry = z.strictObject({ url: address }).meta({ id: 'WebhookEntry' });
export type WebhookEntry = z.output<typeof WebhookEntry>;

const webhookFields = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  agencyId: z.string(),
  url: z.string(),
  status: z.enum(['ACTIVE', 'DISABLED']),
  disabledReason: z
    .enum(disabledReasons)
    .nullable()
    .describe(
      'OWNER: stopped by you; GONE: the endpoint answered 410; FAILING: nothing reached it until the last retry',
    ),
  failures: z.int().describe('Failed attempts in a row'),
  pausedUntil: z.iso.datetime().nullable().describe('After repeated failures nothing is sent until then'),
  lastSuccessAt: z.iso.datetime().nullable(),
  waiting: z.int().describe('Events that are not delivered yet'),
  createdAt: z.iso.datetime(),
});

export const WebhookResponse = webhookFields.meta({ id: 'Webhook' });
export type WebhookResponse = z.output<typeof WebhookResponse>;

export const WebhookList = z.strictObject({ items: z.array(WebhookResponse) }).meta({ id: 'WebhookList' });
export type WebhookList = z.output<typeof WebhookList>;

/** The secret is shown only here. */
export const WebhookWithSecret = webhookFields
  .extend({
    secret: z.string().describe('For the library of Standard Webhooks, which verifies the signature; shown once'),
  })
  .meta({ id: 'WebhookWithSecret' });
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>;

export const attemptFailures = ['TIMED_OUT', 'ADDRESS_REFUSED', 'UNREACHABLE'] as const;

export const WebhookTestResult = z
  .strictObject({
    delivered: z.boolean().describe('Whether the endpoint answered with 2xx within ten seconds'),
    status: z.int().nullable().describe('The status of its answer; null when there was none'),
    failure: z.enum(attemptFailures).nullable(),
    durationMs: z.int().describe('In milliseconds'),
  })
  .meta({ id: 'WebhookTestResult' });
export type WebhookTestResult = z.output<typeof WebhookTestResult>;

export const deliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;

export const WebhookDeliveryQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(deliveryStatuses).optional().describe('Only deliveries with this status'),
});
export type WebhookDeliveryQuery = z.output<typeof WebhookDeliveryQuery>;

export const WebhookDeliveryResponse = z
  .strictObject({
    position: z.string().describe('The position of the event in the feed of the agency'),
    eventId: z.string().describe('The id of the event, which is also the header `webhook-id`'),
    type: z.string(),
    subject: z.string().describe('The aspiration; its events are delivered in order'),
    status: z.enum(deliveryStatuses),
    dueAt: z.iso.datetime().nullable().describe('Of a pending delivery: when it is tried next'),
    attempts: z.array(
      z.strictObject({
        at: z.iso.datetime(),
        status: z.int().nullable(),
        failure: z.string().nullable(),
        durationMs: z.int(),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDeliveryResponse = z.output<typeof WebhookDeliveryResponse>;

export const WebhookDeliveryPage = pageSchema(WebhookDeliveryResponse).meta({ id: 'WebhookDeliveryPage' });
export type WebhookDeliveryPage = z.output<typeof WebhookDeliveryPage>;

/** Exactly one of the two. */
export const WebhookReplay = z
  .strictObject({
    after: z
      .string()
      .regex(/^\d{1,15}$/, rule({ en: 'must be a position of the feed', id: 'harus posisi umpan' }))
      .optional()
      .describe('Events after this position of the feed'),
    since: z.iso.datetime({ offset: true }).optional().describe('Events from this time on'),
  })
  .refine(
    ({ after, since }) => (after === undefined) !== (since === undefined),
    rule({ en: 'must have either after or since', id: 'harus memuat salah satu dari after atau since' }),
  )
  .meta({ id: 'WebhookReplay' });
export type WebhookReplay = z.output<typeof WebhookReplay>;

export const WebhookReplayResult = z
  .strictObject({ queued: z.int().describe('Events that are sent once more, with their old ids') })
  .meta({ id: 'WebhookReplayResult' });
export type WebhookReplayResult = z.output<typeof WebhookReplayResult>;
