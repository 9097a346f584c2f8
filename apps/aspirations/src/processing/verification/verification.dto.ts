import { z } from 'zod';
import { archiveReasons, referralDestinations } from '#contracts';
import { paragraphs } from '#http-api';
import { categoryCode } from '../../text-fields.js';

export const Protection = z
  .strictObject({ anonymous: z.boolean().optional(), confidential: z.boolean().optional() })
  .meta({ id: 'Protection' });
export type Protection = z.output<typeof Protection>;

/** What the coordinator corrects while verifying; the protection of the reporter can be raised, never lowered. */
export const Verification = z
  .strictObject({
    category: categoryCode.optional(),
    ...Protection.shape,
    oversight: z
      .boolean()
      .optional()
      .describe('It needs an inspection on site (berkadar pengawasan): more time until the answer'),
  })
  .meta({ id: 'Verification' });
export type Verification = z.output<typeof Verification>;

/** What the reporter is to add; the reporter reads it. */
export const CompletionRequest = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'CompletionRequest' });
export type CompletionRequest = z.output<typeof CompletionRequest>;

/** Why no agency can act; the reporter reads both. */
export const Archiving = z
  .strictObject({ reason: z.enum(archiveReasons), text: paragraphs(4_000) })
  .meta({ id: 'Archiving' });
export type Archiving = z.output<typeof Archiving>;

/** Who continues with it outside the regency; the reporter reads both. */
export const Referral = z
  .strictObject({ destination: z.enum(referralDestinations), text: paragraphs(4_000) })
  .meta({ id: 'Referral' });
export type Referral = z.output<typeof Referral>;
