import { DisseminationTaskAssigned } from '#contracts';
import { fields, on, type ReactionRules } from './rule.js';

/** Notifications of dissemination tasks. */
export const disseminationRules: ReactionRules = {
  'notify-kim-when-task-is-assigned': [
    on(DisseminationTaskAssigned, {
      template: 'task-assigned',
      to: ({ kimId, taskId }) => [{ audience: 'KIM_MEMBERS', audienceId: kimId, about: { kind: 'TASK', id: taskId } }],
      variables: fields('editionTitle', 'dueOn'),
    }),
  ],
};
