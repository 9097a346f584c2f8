import { z } from 'zod';
import { asRead, line } from '#http-api';
import { rule } from '#text';
import { agencyId } from '../agencies/agency.dto.js';
import { issuesOf, savedListNames } from './saved-lists.js';

const sharedWith = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('OFFICE') }),
    z.strictObject({ kind: z.literal('AGENCY'), agencyId }),
  ])
  .nullable();

/** A query of a list under a name; the grammar of the list refuses what the list would refuse. */
export const SavedViewEntry = z
  .strictObject({
    list: z.enum(savedListNames),
    name: line(80),
    parameters: z
      .record(z.string().min(1).max(40), z.string().max(2_000))
      .refine(
        (given) => Object.keys(given).length <= 30,
        rule({ en: 'must have at most 30 parameters', id: 'harus memuat paling banyak 30 parameter' }),
      )
      .describe('Filters and order as in the query of the list, such as `{"status": "RECEIVED,VERIFIED"}`'),
    sharedWith: sharedWith.default(null).describe('The coordinator’s office, or an agency; null for you alone'),
    id: asRead(z.string()),
    version: asRead(z.int()),
    own: asRead(z.boolean()),
    address: asRead(z.string()),
    invalid: asRead(z.array(z.unknown())),
    changedAt: asRead(z.iso.datetime()),
  })
  .superRefine((view, issues) => {
    for (const issue of issuesOf(view))
      issues.addIssue({ code: 'custom', path: ['parameters', ...pathOf(issue)], message: issue.message });
  })
  .meta({ id: 'SavedViewEntry' });
export type SavedViewEntry = z.output<typeof SavedViewEntry>;

export const SavedViewResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    list: z.enum(savedListNames),
    name: z.string(),
    parameters: z.record(z.string(), z.string()),
    sharedWith,
    own: z.boolean().describe('Whether it is yours, so that you can change it'),
    address: z.string().describe('The list with this query; the rights of its reader decide what it shows'),
    invalid: z
      .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
      .describe('What the list refuses by now; change it before you use it'),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedView' });
export type SavedViewResponse = z.output<typeof SavedViewResponse>;

/** The parameter that an issue is about; an unknown one is in the keys of the issue. */
export function pathOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : issue.path.slice(0, 1);
}
