import { z } from 'zod';
import { memberPosts, moment } from '#contracts';
import { asRead, day, emailAddress, pageQuery, pageSchema, personName, telephone } from '#http-api';
import { rule } from '#text';

/** The personal data of a member; all of it is sealed. */
export const personFields = {
  fullName: personName(200),
  email: emailAddress.nullable().default(null),
  phone: telephone.nullable().default(null),
  birthDate: day.nullable().default(null).describe('For the rules about age; never published'),
  guardian: z
    .strictObject({ fullName: personName(200), phone: telephone })
    .nullable()
    .default(null)
    .describe('The guardian who has consented to the membership of a minor'),
};

export const ContactEdit = z
  .strictObject({ ...personFields, memberId: asRead(z.uuid()), version: asRead(z.int()) })
  .meta({ id: 'ContactEdit' });
export type ContactEdit = z.output<typeof ContactEdit>;

export const ContactResponse = z
  .object({
    memberId: z.uuid(),
    version: z.int().describe('The version of the member'),
    fullName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    birthDate: z.iso.date().nullable(),
    guardian: z.object({ fullName: z.string(), phone: z.string() }).nullable(),
  })
  .meta({ id: 'Contact' });
export type ContactResponse = z.output<typeof ContactResponse>;

export const ContactClaim = z
  .strictObject({
    purpose: z
      .enum(['notify-members'])
      .describe('The purpose, which the account of the service needs and the member can read in the access log'),
    memberIds: z.array(z.uuid()).max(500).default([]),
    kimIds: z.array(z.uuid()).max(50).default([]).describe('Adds all members of these KIM'),
    posts: z
      .array(z.enum(memberPosts))
      .min(1)
      .max(memberPosts.length)
      .optional()
      .describe('Of the KIM, only members who hold one of these posts'),
  })
  .refine(({ memberIds, kimIds }) => memberIds.length + kimIds.length > 0, {
    path: ['memberIds'],
    error: rule({ en: 'must name members or KIM', id: 'harus menyebut anggota atau KIM' }),
  })
  .meta({ id: 'ContactClaim' });
export type ContactClaim = z.output<typeof ContactClaim>;

export const ResolvedContacts = z
  .object({
    contacts: z
      .array(
        z.object({
          memberId: z.uuid(),
          kimId: z.uuid(),
          post: z.enum(memberPosts),
          fullName: z.string(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
          accountId: z.uuid().nullable(),
        }),
      )
      .describe('The contacts of existing members, without former ones'),
  })
  .meta({ id: 'ResolvedContacts' });
export type ResolvedContacts = z.output<typeof ResolvedContacts>;

export const AccessLogQuery = z.strictObject(pageQuery);
export type AccessLogQuery = z.output<typeof AccessLogQuery>;

export const AccessLogEntry = z
  .object({
    id: z.uuid(),
    purpose: z.string(),
    actor: z.string().describe('Subject of the account that read the data'),
    at: moment,
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.output<typeof AccessLogEntry>;

export const AccessLogPage = pageSchema(AccessLogEntry).meta({ id: 'AccessLogPage' });
