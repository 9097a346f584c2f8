import { z } from 'zod';
import { line, personName } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { liaisonPosts } from '../../agencies/liaison.dto.js';
import { purpose } from '../../text-fields.js';

export const ReporterQuery = z.strictObject({ purpose });
export type ReporterQuery = z.output<typeof ReporterQuery>;

const contact = {
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 -]{6,18}[0-9]$/, 'a telephone number such as +62 812 3456 7890')
    .nullable(),
  email: z.email().max(254).nullable(),
};

/** The identity of a citizen as submitted; a name that cannot stand in a mail is dropped where no one could correct it. */
export const ReporterEntry = z.strictObject({ fullName: line(200), ...contact });
export type ReporterEntry = z.output<typeof ReporterEntry>;

/** The same where a wrong name is refused. */
export const CheckedReporterEntry = z.strictObject({ fullName: personName(200), ...contact });

const identity = { fullName: z.string(), phone: z.string().nullable(), email: z.string().nullable() };

export const ReporterResponse = z.strictObject(identity).meta({ id: 'Reporter' });
export type ReporterResponse = z.output<typeof ReporterResponse>;

export const ContactRequest = z
  .strictObject({
    aspirationIds: z
      .array(z.uuid().toLowerCase())
      .max(500)
      .default([])
      .describe('Requires the purpose `notify-reporters`'),
    agencyIds: z.array(agencyId).max(500).default([]).describe('Requires the purpose `notify-agencies`'),
  })
  .refine(({ aspirationIds, agencyIds }) => aspirationIds.length + agencyIds.length > 0, {
    path: ['aspirationIds'],
    error: 'name aspirations or agencies',
  })
  .meta({ id: 'ContactRequest' });
export type ContactRequest = z.output<typeof ContactRequest>;

export const ContactsResponse = z
  .strictObject({
    /** All reporters of each aspiration, including supporters and the reporters of aspirations merged into it. */
    reporters: z.array(
      z.strictObject({
        aspirationId: z.uuid(),
        /** Equal to `aspirationId` for the first reporter. */
        reporterId: z.uuid(),
        /** The number of this reporter, for messages to them. */
        trackingNumber: z.string(),
        vouched: z.boolean().describe('A KIM or the office took down the contact; otherwise it is unproven'),
        ...identity,
      }),
    ),
    agencies: z.array(
      z.strictObject({
        agencyId: z.string(),
        name: z.string(),
        email: z.string(),
        /** Who holds a post there today. */
        liaisons: z.array(z.strictObject({ post: z.enum(liaisonPosts), fullName: z.string(), email: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Contacts' });
export type ContactsResponse = z.output<typeof ContactsResponse>;
