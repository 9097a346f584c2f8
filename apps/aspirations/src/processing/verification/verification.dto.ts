import { z } from 'zod';
import { archiveReasons, referralDestinations } from '#contracts';
import { paragraphs } from '#http-api';
import { categoryCode } from '../../text-fields.js';

/** What the coordinator puts right while verifying; the protection of the reporter can be raised, never lowered. */
export const verification = z
  .strictObject({
    category: categoryCode.optional(),
    anonymous: z.boolean().optional(),
    confidential: z.boolean().optional(),
    /** An inspection on site is needed (berkadar pengawasan): more time until the answer. */
    oversight: z.boolean().optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof verification>;

/** What the reporter is to add; the reporter reads it. */
export const completionRequest = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'CompletionRequest' });
export type CompletionRequest = z.infer<typeof completionRequest>;

/** Why no agency can act; the reporter reads both. */
export const archiving = z
  .strictObject({ reason: z.enum(archiveReasons), text: paragraphs(4_000) })
  .meta({ id: 'Archiving' });
export type Archiving = z.infer<typeof archiving>;

/** Who goes on with it outside the regency; the reporter reads both. */
export const referral = z
  .strictObject({ destination: z.enum(referralDestinations), text: paragraphs(4_000) })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof referral>;

export const protection = z
  .strictObject({ anonymous: z.boolean().optional(), confidential: z.boolean().optional() })
  .meta({ id: 'Protection' });
export type Protection = z.infer<typeof protection>;
