import { z } from 'zod';
import { line } from '#http-api';
import { readEmail, readTelephone, rule } from '#text';
import { trackingNumber } from '../tracking.dto.js';

/** A telephone number or an e-mail address in its one form. */
const contact = line(300).transform((typed, issues) => {
  const phone = readTelephone(typed);
  const email = phone === undefined ? readEmail(typed) : undefined;
  if (phone !== undefined) return { phone, email: null };
  if (email !== undefined) return { phone: null, email };
  issues.addIssue({
    code: 'custom',
    message: rule({
      en: 'must be a telephone number or an e-mail address',
      id: 'harus nomor telepon atau alamat surel',
    }),
  });
  return z.NEVER;
});

export const NewPinRequest = z
  .strictObject({
    trackingNumber,
    contact: contact.describe('The telephone number or the e-mail address of the report'),
  })
  .meta({ id: 'NewPinRequest' });
export type NewPinRequest = z.output<typeof NewPinRequest>;

/** The same whether the contact is that of the report or not. */
export const PinRequestAnswer = z
  .strictObject({
    status: z.literal('ACCEPTED').describe('If number and contact match, a new PIN is sent to the contact on file'),
  })
  .meta({ id: 'PinRequestAnswer' });
export type PinRequestAnswer = z.output<typeof PinRequestAnswer>;

export const PinClaim = z.strictObject({ renewalIds: z.array(z.uuid()).min(1).max(500) }).meta({ id: 'PinClaim' });
export type PinClaim = z.output<typeof PinClaim>;

export const ClaimedPins = z
  .strictObject({
    pins: z
      .array(z.strictObject({ renewalId: z.uuid(), pin: z.string() }))
      .describe('Of renewals that can still be used; others have none'),
  })
  .meta({ id: 'ClaimedPins' });
export type ClaimedPins = z.output<typeof ClaimedPins>;
