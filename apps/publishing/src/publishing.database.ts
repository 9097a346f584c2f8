import { attachmentMigrations } from '#attachments';
import { intakeLimitMigrations } from '#intake-limits';
import { membershipMigrations } from '#memberships';
import { Area } from './audience/area.entity.js';
import { Kim } from './audience/kim.entity.js';
import { VillageCoverage } from './coverage/village-coverage.entity.js';
import { Document, DocumentHistory } from './documents/document.entity.js';
import { Edition } from './documents/edition.entity.js';
import { EditionSchedule } from './documents/schedule/schedule.entity.js';
import { EditionHistory } from './documents/edition-history.entity.js';
import { CreatePublishing1764100000000 } from './migrations/1764100000000-create-publishing.js';
import { CreateEditing1764100000001 } from './migrations/1764100000001-create-editing.js';
import { Task, TaskHistory } from './dissemination/task.entity.js';
import { TaskReport } from './dissemination/task-report.entity.js';

export const publishingEntities = [
  Area,
  Kim,
  Document,
  DocumentHistory,
  Edition,
  EditionHistory,
  EditionSchedule,
  Task,
  TaskHistory,
  TaskReport,
  VillageCoverage,
];

/** In the order in which they run. */
export const publishingMigrations = [
  CreatePublishing1764100000000,
  CreateEditing1764100000001,
  ...attachmentMigrations,
  ...membershipMigrations,
  ...intakeLimitMigrations,
];
