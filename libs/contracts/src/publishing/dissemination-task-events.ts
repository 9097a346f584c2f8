import { DisseminationReported } from './dissemination-reported.js';
import { DisseminationReturned } from './dissemination-returned.js';
import { DisseminationTaskAcknowledged } from './dissemination-task-acknowledged.js';
import { DisseminationTaskAssigned } from './dissemination-task-assigned.js';
import { DisseminationTaskCancelled } from './dissemination-task-cancelled.js';
import { DisseminationTaskDeclined } from './dissemination-task-declined.js';
import { DisseminationTaskDue } from './dissemination-task-due.js';
import { DisseminationTaskExpired } from './dissemination-task-expired.js';
import { DisseminationTaskOverdue } from './dissemination-task-overdue.js';
import { DisseminationVerified } from './dissemination-verified.js';

/** All events of a dissemination task: each carries its whole state. */
export const disseminationTaskEvents = [
  DisseminationTaskAssigned,
  DisseminationTaskAcknowledged,
  DisseminationReported,
  DisseminationVerified,
  DisseminationReturned,
  DisseminationTaskDeclined,
  DisseminationTaskDue,
  DisseminationTaskOverdue,
  DisseminationTaskExpired,
  DisseminationTaskCancelled,
] as const;
