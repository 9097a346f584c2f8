import {
  DisseminationReturned,
  DisseminationTaskAssigned,
  DisseminationTaskDue,
  DisseminationTaskOverdue,
  type EventData,
} from '#contracts';
import { type Addressee, fields, on, type ReactionRules } from './rule.js';

type Assigned = EventData<typeof DisseminationTaskAssigned>;
type Task = Pick<Assigned, 'kimId' | 'taskId'>;

/** The office of a village has no contacts here: it finds its tasks in its list. */
const members = ({ kimId, taskId }: Task): Addressee[] =>
  kimId === null ? [] : [{ audience: 'KIM_MEMBERS', audienceId: kimId, about: { kind: 'TASK', id: taskId } }];
const officers = ({ kimId, taskId }: Task): Addressee[] =>
  kimId === null ? [] : [{ audience: 'KIM_OFFICERS', audienceId: kimId, about: { kind: 'TASK', id: taskId } }];

const assignees = (task: Assigned) => (task.notify === 'OFFICERS' ? officers(task) : members(task));
const chasesAnother = ({ purpose }: Assigned) => purpose === 'CORRECTION' || purpose === 'WITHDRAWAL';
const titleAndDay = fields('editionTitle', 'dueOn');

/** Notifications of dissemination tasks. */
export const disseminationRules: ReactionRules = {
  'notify-kim-when-task-is-assigned': [
    on(
      DisseminationTaskAssigned,
      {
        when: (task) => !chasesAnother(task),
        template: 'task-assigned',
        to: assignees,
        variables: titleAndDay,
      },
      { when: chasesAnother, template: 'correction-assigned', to: assignees, variables: titleAndDay },
    ),
  ],
  'notify-officers-when-task-is-due': [
    on(DisseminationTaskDue, { template: 'task-due', to: officers, variables: titleAndDay }),
    on(DisseminationTaskOverdue, { template: 'task-overdue', to: officers, variables: titleAndDay }),
  ],
  'notify-officers-when-report-is-returned': [
    on(DisseminationReturned, { template: 'report-returned', to: officers, variables: fields('editionTitle') }),
  ],
};
