import { z } from 'zod';
import { archiveReasons, referralDestinations } from '#contracts';
import { optional, paragraphs } from '#http-api';
import { passages } from '../../aspirations/redaction/public-text.dto.js';
import { categoryCode } from '../../text-fields.js';
import { byRule, NextStep } from './next-step.dto.js';

export const Protection = z
  .strictObject({ anonymous: z.boolean().optional(), confidential: z.boolean().optional() })
  .meta({ id: 'Protection' });
export type Protection = z.output<typeof Protection>;

/** What the coordinator corrects while verifying; the protection of the reporter can be raised, never lowered. */
export const Verification = z
  .strictObject({
    category: optional(categoryCode),
    ...Protection.shape,
    passages: passages.optional(),
    next: NextStep.default(byRule),
    oversight: z
      .boolean()
      .optional()
      .describe('It needs an inspection on site (berkadar pengawasan): more time until the answer'),
  })
  .meta({ id: 'Verification' });
export type Verification = z.output<typeof Verification>;

/** The right category, and why; offices read the reason, the reporter does not. */
export const CategoryChange = z
  .strictObject({
    category: categoryCode,
    text: paragraphs(4_000),
    reassign: z
      .boolean()
      .default(false)
      .describe('Recall it from its agency, and assign it to the one that the rules name for the category'),
  })
  .meta({ id: 'CategoryChange' });
export type CategoryChange = z.output<typeof CategoryChange>;

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
