import { z } from 'zod';
import { line, paragraphs } from '#http-api';
import { attachmentIds } from '../../text-fields.js';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationForms } from '../../intake/requested-information.js';

const answered = {
  text: paragraphs(10_000).describe('The answer with its reasons; the requester reads it'),
  subject: line(200).describe('What was asked for, in words without names; the public register shows it'),
};

const given = {
  form: z.enum(informationForms),
  cost: z.int().min(0).max(1_000_000_000).default(0).describe('In rupiah: copying and sending, and no more'),
  attachmentIds,
};

const withheld = {
  ground: z.enum(exemptionGroundNames).describe('UU 14/2008 art. 17; `/v1/information-grounds` has the words'),
  consequenceTest: paragraphs(10_000).describe(
    'What disclosure would cause, and why that outweighs the public interest (art. 19); it is stored, and never public',
  ),
};

export const InformationDecisionBody = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('GRANTED'), ...answered, ...given }),
    z.strictObject({ outcome: z.literal('GRANTED_IN_PART'), ...answered, ...given, ...withheld }),
    z.strictObject({ outcome: z.literal('REFUSED'), ...answered, ...withheld }),
    z.strictObject({
      outcome: z.literal('NOT_HELD'),
      ...answered,
      heldBy: line(200).describe('The body that holds it, as far as it is known'),
      forwarded: z.boolean().default(false).describe('The request was passed on to that body'),
    }),
  ])
  .describe('Granted whole or in part, refused, or not held here')
  .meta({ id: 'InformationDecisionBody' });
export type InformationDecisionBody = z.output<typeof InformationDecisionBody>;

/** Why the decision needs seven working days more; the requester reads it. */
export const InformationExtension = z.strictObject({ reason: line(300) }).meta({ id: 'InformationExtension' });
export type InformationExtension = z.output<typeof InformationExtension>;
