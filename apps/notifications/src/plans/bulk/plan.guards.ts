import type { GuardTable } from '#lifecycle';
import { selectsOnlySubscribers } from './audience.js';
import { type BulkPlan, office } from './bulk-plan.entity.js';
import type { PlanGuard } from './plan.workflow.js';

/** An approval is for this situation, and not for another night. */
const approvalHours = 6;

export const planGuards: GuardTable<PlanGuard, BulkPlan, object> = {
  // An agency addresses those who asked for its subjects, never members by their posts.
  'audience-not-own': ({ after: { sender, audience } }) => sender === office || selectsOnlySubscribers(audience),
  'class-not-own': ({ after }) => after.sender === office || (after.class === 'BULK' && !after.disaster),
  'own-plan': ({ before, actor }) => before?.createdBy !== actor,
  'dry-run-needed': ({ after: { dryRun } }) => dryRun !== null,
  'approval-needed': ({ after: { disaster, class: messageClass, approvedAt }, now }) =>
    !(disaster || messageClass === 'CRITICAL') ||
    (approvedAt !== null && now.getTime() - approvedAt.getTime() < approvalHours * 3_600_000),
  'plan-expired': ({ after: { expiresAt }, now }) => expiresAt === null || expiresAt > now,
};
