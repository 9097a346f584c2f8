import { z } from 'zod';
import { activityStatuses, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { activityActions } from './activity.workflow.js';

export const ActivityHistoryQuery = z.strictObject(pageQuery);
export type ActivityHistoryQuery = z.output<typeof ActivityHistoryQuery>;

export const ActivityHistoryEntry = z
  .object({
    version: z.int().describe('The version that came of it'),
    action: z.enum(activityActions),
    from: z.enum(activityStatuses).nullable(),
    to: z.enum(activityStatuses),
    at: moment,
    actor: z.string().describe('Subject of the account; SYSTEM when an event told of it'),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ActivityHistoryEntry' });
export type ActivityHistoryEntry = z.output<typeof ActivityHistoryEntry>;

export const ActivityHistoryPage = pageSchema(ActivityHistoryEntry).meta({ id: 'ActivityHistoryPage' });
