import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, line } from '#http-api';

export const contactClaim = z
  .strictObject({
    purpose: line(200).describe('What it is for; the member can read it in the access log'),
    memberIds: z.array(z.uuid()).min(1).max(500),
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
