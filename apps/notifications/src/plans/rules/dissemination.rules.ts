import {
  DisseminationReturned,
  DisseminationTaskAssigned,
  DisseminationTaskCancelled,
  DisseminationTaskDue,
  DisseminationTaskExpired,
  DisseminationTaskOverdue,
  DisseminationVerified,
  type EventData,
} from '#contracts';
import { toRole } from './role-addressees.js';
import { type Addressee, fields, on, type ReactionRules } from './rule.js';

type Assigned = EventData<typeof DisseminationTaskAssigned>;
type Task = Pick<Assigned, 'kimId' | 'taskId' | 'villageCodes'>;

const members = ({ kimId, taskId }: Task): Addressee[] =>
  kimId === null ? [] : [{ audience: 'KIM_MEMBERS', audienceId: kimId, about: { kind: 'TASK', id: taskId } }];
const officers = ({ kimId, taskId }: Task): Addressee[] =>
  kimId === null ? [] : [{ audience: 'KIM_OFFICERS', audienceId: kimId, about: { kind: 'TASK', id: taskId } }];

/** The office of a village that has the task instead of a KIM has no contacts here: its officers have an inbox. */
const villageOffices = ({ kimId, taskId, villageCodes }: Task): Addressee[] =>
  kimId === null ? villageCodes.map((village) => toRole('VILLAGE_OFFICER', village, { kind: 'TASK', id: taskId })) : [];

const assignees = (task: Assigned) => (task.notify === 'OFFICERS' ? officers(task) : members(task));
const chasesAnother = ({ purpose }: Assigned) => purpose === 'CORRECTION' || purpose === 'WITHDRAWAL';
const titleAndDay = fields('editionTitle', 'dueOn');
/** With the edition, to which the message links. */
const edition = fields('editionTitle', 'dueOn', 'editionId');
/** With what is to be disseminated, in short. */
const summarized = fields('editionTitle', 'dueOn', 'editionId', 'editionSummary');

/** Notifications of dissemination tasks. */
export const disseminationRules: ReactionRules = {
  'notify-kim-when-task-is-assigned': [
    on(
      DisseminationTaskAssigned,
      {
        when: (task) => !chasesAnother(task),
        template: 'task-assigned',
        to: assignees,
        variables: summarized,
      },
      { when: chasesAnother, template: 'correction-assigned', to: assignees, variables: summarized },
      { template: 'village-task-assigned', to: villageOffices, variables: titleAndDay },
    ),
  ],
  'notify-officers-when-task-is-due': [
    on(
      DisseminationTaskDue,
      { template: 'task-due', to: officers, variables: edition },
      { template: 'village-task-due', to: villageOffices, variables: titleAndDay },
    ),
    on(
      DisseminationTaskOverdue,
      { template: 'task-overdue', to: officers, variables: edition },
      { template: 'village-task-due', to: villageOffices, variables: titleAndDay },
    ),
  ],
  'notify-officers-when-report-is-returned': [
    on(DisseminationReturned, { template: 'report-returned', to: officers, variables: fields('editionTitle') }),
  ],
  'notify-officers-when-task-ends': [
    on(DisseminationVerified, { template: 'dissemination-verified', to: officers, variables: fields('editionTitle') }),
    on(DisseminationTaskExpired, { template: 'task-expired', to: officers, variables: titleAndDay }),
    // A KIM that is no longer active has a message about that; of a correction or withdrawal it has a task.
    on(DisseminationTaskCancelled, {
      when: ({ reason }) => reason === 'EDITION_SUPERSEDED' || reason === 'EDITION_EXPIRED',
      template: 'task-cancelled',
      to: officers,
      variables: fields('editionTitle'),
    }),
  ],
};
