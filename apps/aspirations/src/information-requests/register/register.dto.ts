import { z } from 'zod';
import { objectionOutcomes } from '#contracts';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationOutcomes } from '../requests/decision.rules.js';
import { informationForms } from '../../intake/requested-information.js';
import { objectionStatuses } from '../objections/objection.workflow.js';

/** A request in the public register; nothing in it names a person. */
export const RegisterEntry = z
  .strictObject({
    number: z.string(),
    receivedOn: z.iso.date(),
    subject: z
      .string()
      .nullable()
      .describe('In the words of the office; null until the decision, or when confidential'),
    outcome: z.enum(informationOutcomes).nullable().describe('Null until the decision'),
    ground: z.enum(exemptionGroundNames).nullable(),
    article: z.string().nullable().describe('Of UU 14/2008, with the ground'),
    form: z.enum(informationForms).nullable(),
    cost: z.int().nullable(),
    heldBy: z.string().nullable(),
    decidedOn: z.iso.date().nullable(),
    workingDays: z.int().nullable().describe('That the decision took'),
    late: z.boolean().nullable(),
    objection: z.enum(objectionStatuses).nullable(),
    objectionOutcome: z.enum(objectionOutcomes).nullable(),
  })
  .meta({ id: 'InformationRegisterEntry' });
export type RegisterEntry = z.output<typeof RegisterEntry>;

const year = z.coerce.number().int().min(2020).max(2100);
export const RegisterYear = z.strictObject({ year });
export type RegisterYear = z.output<typeof RegisterYear>;

/** The report of a year (UU 14/2008 art. 12). */
export const RegisterReport = z
  .strictObject({
    year: z.int(),
    received: z.int(),
    open: z.int(),
    granted: z.int(),
    grantedInPart: z.int(),
    refused: z.int(),
    notHeld: z.int(),
    late: z.int().describe('Decided after the last day of the law'),
    extended: z.int(),
    workingDays: z.strictObject({ median: z.int().nullable(), longest: z.int().nullable() }),
    reasons: z
      .array(
        z.strictObject({
          ground: z.enum(exemptionGroundNames),
          article: z.string(),
          id: z.string(),
          en: z.string(),
          requests: z.int(),
        }),
      )
      .describe('Why requests were refused in whole or in part'),
    objections: z.strictObject({
      filed: z.int(),
      open: z.int(),
      upheld: z.int(),
      granted: z.int(),
      withdrawn: z.int(),
    }),
  })
  .meta({ id: 'InformationRegisterReport' });
export type RegisterReport = z.output<typeof RegisterReport>;
