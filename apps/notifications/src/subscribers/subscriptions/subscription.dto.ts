import { z } from 'zod';
import { documentKinds, documentLanguages, documentTopics } from '#contracts';
import { personName } from '#http-api';
import { rule } from '#text';
import { addressRefusals, parseAddress } from '../contact-points/contact-address.js';
import { contactChannels } from '../contact-points/contact-point.entity.js';
import { consentTexts } from './consents.js';
import { cadences } from './cadence.js';

/** Channels on which a person without an account can confirm an address with a code. */
export const typedChannels = ['EMAIL', 'SMS', 'WHATSAPP'] as const;

/** An address in whatever spelling; refused with the reason in both languages. */
export const typedAddress = z.object({
  channel: z.enum(typedChannels),
  address: z.string().max(320).describe('An e-mail address, or a mobile number in any spelling: 0812-3456-7890'),
});

export function refineAddress(
  { channel, address }: { readonly channel: (typeof contactChannels)[number]; readonly address: string },
  context: z.RefinementCtx,
): void {
  const parsed = parseAddress(channel, address);
  if ('refusal' in parsed)
    context.addIssue({ code: 'custom', path: ['address'], message: addressRefusals[parsed.refusal] });
}

export const SubscriptionChoice = z.strictObject({
  areaPrefix: z
    .string()
    .regex(
      /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/,
      rule({ en: 'must be the code of an area such as 32.01.22', id: 'harus kode wilayah seperti 32.01.22' }),
    )
    .describe('An area with all areas in it'),
  topic: z.enum([...documentTopics, 'ANY']).default('ANY'),
  kind: z.enum([...documentKinds, 'ANY']).default('ANY'),
  cadence: z.enum(cadences).default('IMMEDIATE'),
});

export const NewSubscription = z
  .strictObject({
    ...typedAddress.shape,
    name: personName(120).default('Bapak/Ibu'),
    language: z.enum(documentLanguages).default('id'),
    consentVersion: z
      .literal(consentTexts.subscription.version)
      .describe('The version of the text that was agreed to, of GET /v1/subscriptions/consent'),
    subscriptions: z.array(SubscriptionChoice).min(1).max(20),
  })
  .superRefine(refineAddress)
  .meta({ id: 'NewSubscription' });
export type NewSubscription = z.output<typeof NewSubscription>;

export const ConsentText = z
  .object({ version: z.int(), texts: z.record(z.enum(documentLanguages), z.string()) })
  .meta({ id: 'ConsentText' });
export type ConsentText = z.output<typeof ConsentText>;

export const SubscriptionReceived = z
  .object({ status: z.literal('CONFIRMATION_REQUESTED').describe('Also for an address that is known already') })
  .meta({ id: 'SubscriptionReceived' });
export type SubscriptionReceived = z.output<typeof SubscriptionReceived>;

export const Confirmation = z
  .union([
    z.strictObject({ token: z.string().max(100).describe('Of the link or the mail') }),
    z.strictObject({ ...typedAddress.shape, code: z.string().regex(/^\d{6}$/) }),
  ])
  .meta({ id: 'Confirmation' });
export type Confirmation = z.output<typeof Confirmation>;
