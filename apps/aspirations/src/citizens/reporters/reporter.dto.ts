import { z } from 'zod';
import { emailAddress, line, personName, telephone } from '#http-api';
import { isVisible, plainLine, readEmail, readTelephone, rule } from '#text';
import { agencyId } from '../../agencies/agency.dto.js';
import { liaisonPosts } from '../../agencies/liaison.dto.js';
import { purpose } from '../../text-fields.js';

export const ReporterQuery = z.strictObject({ purpose });
export type ReporterQuery = z.output<typeof ReporterQuery>;

const longestContact = 300;

const isEmpty = (given: unknown) => typeof given === 'string' && !isVisible(given);

/** A contact in its one form; in words where it cannot be read, because no report is refused for it. */
const inWords = (read: (written: string) => string | undefined) =>
  z.preprocess(
    (given) => (typeof given === 'number' ? String(given) : isEmpty(given) ? null : given),
    z
      .string()
      .overwrite((written) => read(written) ?? plainLine(written).slice(0, longestContact))
      .nullable(),
  );

/** The contacts of a citizen as submitted. */
export const writtenContacts = {
  phone: inWords(readTelephone).describe('In any spelling, such as 0812-3456-7890; stored as +6281234567890'),
  email: inWords(readEmail),
};

/** The identity of a citizen as submitted; a name that cannot stand in a mail is dropped where no one could correct it. */
export const ReporterEntry = z.strictObject({
  fullName: line(200),
  phone: writtenContacts.phone.default(null),
  email: writtenContacts.email.default(null),
});
export type ReporterEntry = z.output<typeof ReporterEntry>;

/** The same where what is wrong is refused. */
export const CheckedReporterEntry = z.strictObject({
  fullName: personName(200),
  phone: telephone.nullable().default(null),
  email: emailAddress.nullable().default(null),
});

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
    error: rule({ en: 'must name aspirations or agencies', id: 'harus menyebut aspirasi atau perangkat daerah' }),
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
