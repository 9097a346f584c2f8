import { z } from 'zod';
import { languages } from '../../templates/content/language.js';
import { approvalStatuses, type TemplateDecision } from '../../templates/whatsapp/whatsapp-approvals.service.js';
import type { ProviderReceipt, ReceiptStatus } from '../channel-reports.js';

/** A status of a message, and a message of a person; fields that are not used are not read. */
const status = z.object({
  id: z.string().min(1).max(200),
  status: z.string(),
  timestamp: z.string().regex(/^\d{1,12}$/),
  errors: z.array(z.object({ code: z.int() })).optional(),
});
const message = z.object({
  id: z.string().min(1).max(200),
  from: z.string().regex(/^\d{5,15}$/),
  timestamp: z.string().regex(/^\d{1,12}$/),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
});
const templateStatus = z.object({
  event: z.enum(approvalStatuses),
  message_template_name: z.string().max(100),
  message_template_language: z.enum(languages),
  reason: z.string().max(500).nullish(),
});
const body = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      time: z.int().nonnegative().optional(),
      changes: z.array(
        z.object({
          field: z.string().optional(),
          value: z.looseObject({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            statuses: z.array(z.unknown()).default([]),
            messages: z.array(z.unknown()).default([]),
          }),
        }),
      ),
    }),
  ),
});

const statuses: Readonly<Record<string, ReceiptStatus>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  failed: 'REJECTED',
};

export interface WhatsAppMessage {
  readonly id: string;
  readonly address: string;
  readonly text: string;
  readonly writtenAt: Date;
}

export interface WhatsAppUpdate {
  readonly receipts: readonly ProviderReceipt[];
  readonly messages: readonly WhatsAppMessage[];
  readonly templates: readonly TemplateDecision[];
}

/**
 * What a webhook reports of our number, oldest first. What this version does not know is left out: WhatsApp would repeat
 * a refused webhook for a week and then stop sending any.
 */
export function readWebhook(json: unknown, phoneNumberId: string, now: Date): WhatsAppUpdate {
  const parsed = body.safeParse(json);
  if (!parsed.success) return { receipts: [], messages: [], templates: [] };
  const changes = parsed.data.entry.flatMap(({ time, changes: all }) => all.map((change) => ({ time, ...change })));
  const values = changes
    .map(({ value }) => value)
    .filter(({ metadata }) => metadata === undefined || metadata.phone_number_id === phoneNumberId);
  return {
    receipts: values.flatMap((value) => value.statuses.flatMap((one) => receiptOf(one, now))),
    messages: values.flatMap((value) => value.messages.flatMap((one) => messageOf(one, now))),
    templates: changes.flatMap(({ time, field, value }) =>
      field === 'message_template_status_update'
        ? decisionOf(value, time === undefined ? now : momentOf(String(time), now))
        : [],
    ),
  };
}

function receiptOf(json: unknown, now: Date): ProviderReceipt[] {
  const { data } = status.safeParse(json);
  const known = data && statuses[data.status];
  if (!known) return [];
  const detail = String(data.errors?.[0]?.code ?? data.status);
  const occurredAt = momentOf(data.timestamp, now);
  return [{ provider: 'whatsapp', providerRef: data.id, status: known, occurredAt, detail }];
}

function messageOf(json: unknown, now: Date): WhatsAppMessage[] {
  const { data } = message.safeParse(json);
  if (!data) return [];
  const text = data.text?.body ?? data.button?.text ?? '';
  return [{ id: data.id, address: `+${data.from}`, text, writtenAt: momentOf(data.timestamp, now) }];
}

/** Statuses that are not stored, such as an appeal, change nothing; WhatsApp writes NONE for no reason. */
function decisionOf(json: unknown, decidedAt: Date): TemplateDecision[] {
  const { data } = templateStatus.safeParse(json);
  if (!data) return [];
  const reason = data.reason === 'NONE' ? null : (data.reason ?? null);
  const { message_template_name: name, message_template_language: language, event } = data;
  return [{ name, language, status: event, reason, decidedAt }];
}

function momentOf(timestamp: string, now: Date): Date {
  const at = new Date(Number(timestamp) * 1000);
  return at > now ? now : at;
}
