import { z } from 'zod';
import { memberPosts, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { leavingReasons, memberActions } from './member.workflow.js';

export const MemberHistoryQuery = z.strictObject(pageQuery);
export type MemberHistoryQuery = z.output<typeof MemberHistoryQuery>;

export const MemberHistoryEntry = z
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
export type MemberHistoryEntry = z.output<typeof MemberHistoryEntry>;

export const MemberHistoryPage = pageSchema(MemberHistoryEntry).meta({ id: 'MemberHistoryPage' });
