import { z } from 'zod';
import { kimStatuses, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { kimActions } from './kim.workflow.js';

export const KimHistoryQuery = z.strictObject(pageQuery);
export type KimHistoryQuery = z.output<typeof KimHistoryQuery>;

export const KimHistoryEntry = z
  .object({
    version: z.int().describe('The version that came of it'),
    action: z.enum(kimActions),
    from: z.enum(kimStatuses).nullable(),
    to: z.enum(kimStatuses),
    at: moment,
    actor: z.string().nullable().describe('Subject of the account; null for readers without a role in this KIM'),
    reason: z.string().nullable().describe('Null when none was given, and for readers without a role in this KIM'),
  })
  .meta({ id: 'KimHistoryEntry' });
export type KimHistoryEntry = z.output<typeof KimHistoryEntry>;

export const KimHistoryPage = pageSchema(KimHistoryEntry).meta({ id: 'KimHistoryPage' });
export type KimHistoryPage = z.output<typeof KimHistoryPage>;
