import { z } from 'zod';
import { line, paragraphs } from '#http-api';
import { aspirationKinds, villageCode } from '#contracts';
import { categoryCode } from '../text-fields.js';

const phone = z.string().regex(/^\+?[0-9][0-9 -]{6,18}[0-9]$/, 'a telephone number such as +62 812 3456 7890');

/** An aspiration as a KIM enters it for a citizen. */
export const newAspiration = z
  .strictObject({
    kimId: z.uuid().toLowerCase(),
    villageCode,
    kind: z.enum(aspirationKinds),
    category: categoryCode,
    title: line(200),
    body: paragraphs(10_000),
    /** The reporter's identity is hidden from the public and from the agency. */
    anonymous: z.boolean(),
    /** The content is hidden from the public. */
    confidential: z.boolean(),
    /** The citizen has agreed that the KIM passes this on and that it is processed. */
    consent: z.literal(true),
    reporter: z.strictObject({
      fullName: line(200),
      phone: phone.nullable(),
      email: z.email().max(254).nullable(),
    }),
  })
  .meta({ id: 'NewAspiration' });
export type NewAspiration = z.infer<typeof newAspiration>;

/** What the citizen takes home: the PIN is shown this once. */
export const receivedAspiration = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    trackingNumber: z.string(),
    pin: z.string(),
    status: z.literal('RECEIVED'),
    /** The working day at whose end the verification is due. */
    verifyBy: z.iso.date(),
  })
  .meta({ id: 'ReceivedAspiration' });
export type ReceivedAspiration = z.infer<typeof receivedAspiration>;
