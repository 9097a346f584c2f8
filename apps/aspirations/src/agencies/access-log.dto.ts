import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const AccessLogQuery = z.strictObject(pageQuery);
export type AccessLogQuery = z.output<typeof AccessLogQuery>;

/** An access to personal data as the person concerned sees it: by role and agency, not by account. */
export const AccessLogEntry = z
  .strictObject({
    id: z.uuid(),
    at: moment,
    role: z.string(),
    agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    what: z.enum(['IDENTITY', 'ATTACHMENT', 'PIN']).describe('PIN: a new one was sent to the contact on file'),
    purpose: z.string().nullable().describe('Null for an attachment'),
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.output<typeof AccessLogEntry>;

export const AccessLogPage = pageSchema(AccessLogEntry).meta({ id: 'AccessLogPage' });
export type AccessLogPage = z.output<typeof AccessLogPage>;
