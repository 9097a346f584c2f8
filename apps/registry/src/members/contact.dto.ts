import { z } from 'zod';
import { memberPosts, moment } from '#contracts';
import { pageQuery, pageSchema, line } from '#http-api';

export const contactClaim = z
  .strictObject({
    purpose: line(200).describe('What it is for; the member can read it in the access log'),
    memberIds: z.array(z.uuid()).max(500).default([]),
    kimIds: z.array(z.uuid()).max(50).default([]).describe('All members of these KIM, too'),
  })
  .refine(({ memberIds, kimIds }) => memberIds.length + kimIds.length > 0, {
    path: ['memberIds'],
    error: 'name members or KIM',
  })
  .meta({ id: 'ContactClaim' });
export type ContactClaim = z.infer<typeof contactClaim>;

export const resolvedContacts = z
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
      .describe('Of those members that there are'),
  })
  .meta({ id: 'ResolvedContacts' });
export type ResolvedContacts = z.infer<typeof resolvedContacts>;

export const accessLogQuery = z.strictObject(pageQuery);
export type AccessLogQuery = z.infer<typeof accessLogQuery>;

export const accessLogEntry = z
  .object({
    id: z.uuid(),
    purpose: z.string(),
    actor: z.string().describe('Subject of the account that read'),
    at: moment,
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.infer<typeof accessLogEntry>;

export const accessLogPage = pageSchema(accessLogEntry).meta({ id: 'AccessLogPage' });
