import {
  DisseminationReported,
  DisseminationReturned,
  DisseminationTaskAcknowledged,
  DisseminationTaskAssigned,
  DisseminationTaskCancelled,
  DisseminationTaskDeclined,
  DisseminationTaskDue,
  DisseminationTaskExpired,
  DisseminationTaskOverdue,
  DisseminationVerified,
} from '#contracts';
import type { EventTable, Step } from '#lifecycle';
import { villagesOf } from './task.dto.js';
import type { Task } from './task.entity.js';
import type { TaskInput } from './task.guards.js';

export const taskEvents: EventTable<Task, TaskInput> = {
  DisseminationTaskAssigned: (step) => {
    const { notify = 'MEMBERS', editionSummary = '' } = step.input;
    return DisseminationTaskAssigned({ ...stateOf(step), report: null, notify, editionSummary });
  },
  DisseminationTaskAcknowledged: (step) => DisseminationTaskAcknowledged({ ...stateOf(step), report: null }),
  DisseminationReported: (step) => DisseminationReported({ ...stateOf(step), report: newReport(step) }),
  DisseminationVerified: (step) => DisseminationVerified({ ...stateOf(step), report: storedReport(step) }),
  DisseminationReturned: (step) => DisseminationReturned({ ...stateOf(step), report: storedReport(step) }),
  DisseminationTaskDeclined: (step) => DisseminationTaskDeclined({ ...stateOf(step), report: null }),
  DisseminationTaskDue: (step) => DisseminationTaskDue({ ...stateOf(step), report: null }),
  DisseminationTaskOverdue: (step) => DisseminationTaskOverdue({ ...stateOf(step), report: null }),
  DisseminationTaskExpired: (step) => DisseminationTaskExpired({ ...stateOf(step), report: null }),
  DisseminationTaskCancelled: (step) =>
    DisseminationTaskCancelled({ ...stateOf(step), report: null, reason: step.after.cancellationReason! }),
};

type TaskStep = Step<Task, TaskInput>;

/** An event carries the report where it counts, or was checked. */
function stateOf({ after: task }: TaskStep) {
  const { id: taskId, version, editionId, editionTitle, kimId, villageCodes, status, purpose, priority, dueOn } = task;
  return { taskId, version, editionId, editionTitle, kimId, villageCodes, status, purpose, priority, dueOn };
}

function newReport({ input: { report }, now }: TaskStep) {
  const { means, peopleReached, disseminatedOn } = report!;
  return { villageCodes: villagesOf(report!), means, peopleReached, disseminatedOn, reportedAt: now.toISOString() };
}

function storedReport({ input: { stored } }: TaskStep) {
  const { villageCodes, means, peopleReached, disseminatedOn, reportedAt } = stored!;
  return { villageCodes, means, peopleReached, disseminatedOn, reportedAt: reportedAt.toISOString() };
}
