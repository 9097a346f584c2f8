import { z } from 'zod';
import { kimStatuses, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { kimActions } from './kim.workflow.js';

export const kimHistoryQuery = z.strictObject(pageQuery);
export type KimHistoryQuery = z.infer<typeof kimHistoryQuery>;

export const kimHistoryEntry = z
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
export type KimHistoryEntry = z.infer<typeof kimHistoryEntry>;

export const kimHistoryPage = pageSchema(kimHistoryEntry).meta({ id: 'KimHistoryPage' });
export type KimHistoryPage = z.infer<typeof kimHistoryPage>;
