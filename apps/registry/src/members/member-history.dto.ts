import { z } from 'zod';
import { memberPosts, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { leavingReasons, memberActions } from './member.workflow.js';

export const memberHistoryQuery = z.strictObject(pageQuery);
export type MemberHistoryQuery = z.infer<typeof memberHistoryQuery>;

export const memberHistoryEntry = z
  .object({
    version: z.int().describe('The version that came of it'),
    action: z.enum(memberActions),
    post: z.enum(memberPosts).describe('After the step'),
    effectiveOn: z.iso.date().describe('The day from which it holds'),
    at: moment.describe('When it was entered'),
    actor: z.string().nullable().describe('Subject of the account; null for readers without a role in this KIM'),
    reason: z.enum(leavingReasons).nullable().describe('Null also for readers without a role in this KIM'),
  })
  .meta({ id: 'MemberHistoryEntry' });
export type MemberHistoryEntry = z.infer<typeof memberHistoryEntry>;

export const memberHistoryPage = pageSchema(memberHistoryEntry).meta({ id: 'MemberHistoryPage' });
