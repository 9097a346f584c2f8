import { z } from 'zod';
import { reachesArea } from '#access';
import { areaCode, disseminationPriorities, disseminationPurposes } from '#contracts';
import { sql } from '#database';
import { containsWords, day, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import { unreachableSince } from '../audience/kim-reach.js';
import type { TaskResponse } from './task.dto.js';
import { taskStatuses } from './task.workflow.js';

const byId = { id: key.uuid(sql`task.id`) };
const byDueDay = { dueOn: key.date(sql`task.due_on`), ...byId };
/** In the form of the indexes of tasks in work. */
const isOpen = sql`task.status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')`;
const today = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** Dissemination tasks by everything that an office or a KIM looks for them by. */
export const taskList = defineList({
  from: sql`task`,
  filters: {
    q: filter.by(
      searchText.describe('KIM and a part of its name; otherwise words of the title of the edition, in any case'),
      (q) =>
        /^kim /i.test(q)
          ? sql`task.kim_id = ANY (ARRAY(SELECT id FROM kim WHERE ${containsWords(sql`kim.name`, q)}))`
          : sql`task.edition_id = ANY (ARRAY(SELECT id FROM edition WHERE ${containsWords(sql`edition.title`, q)}))`,
    ),
    status: filter.anyOf(z.enum(taskStatuses), sql`task.status`),
    kim: filter.is(z.uuid(), sql`task.kim_id`),
    edition: filter.is(z.uuid(), sql`task.edition_id`),
    area: filter.by(areaCode.describe('In this village, or one of this district or regency'), (area) =>
      reachesArea(sql`task.village_codes`, area),
    ),
    priority: filter.anyOf(z.enum(disseminationPriorities), sql`task.priority`),
    purpose: filter.anyOf(z.enum(disseminationPurposes), sql`task.purpose`),
    from: filter.fromDay(sql`task.assigned_at`, 'Assigned on this day or later'),
    to: filter.untilDay(sql`task.assigned_at`, 'Assigned on this day or before'),
    overdue: filter.flag(
      'Its due day has passed, and a report is still expected',
      sql`${isOpen} AND task.due_on < ${today}`,
    ),
    dueBy: filter.by(
      day.describe('A report is expected on this day or before'),
      (on) => sql`${isOpen} AND task.due_on <= ${on}::date`,
    ),
    unreachable: filter.flag(
      'No officer of its KIM can be reached',
      sql`${unreachableSince(sql`task.kim_id`)} IS NOT NULL`,
    ),
    sampled: filter.flag(
      'The report was drawn for a check',
      sql`EXISTS (SELECT FROM task_report WHERE task_id = task.id AND task_report.sampled)`,
    ),
  },
  sorts: {
    newest: { order: keyset(byId, 'desc') },
    oldest: { order: keyset(byId) },
    due: {
      order: keyset(byDueDay),
      where: isOpen,
      describe: '`due` has those that wait for a report, the most urgent first',
    },
    priority: {
      order: keyset({ priority: key.text(sql`task.priority`), ...byDueDay }),
      where: isOpen,
      describe: '`priority` has the same, those of high priority first',
    },
  },
});

export const TaskQuery = z.strictObject(taskList.parameters);
export type TaskQuery = z.output<typeof TaskQuery>;

export const TaskFileQuery = z.strictObject(taskList.fileParameters);
export type TaskFileQuery = z.output<typeof TaskFileQuery>;

/** The file of the list. */
export const taskFileColumns: FileColumns<TaskResponse> = {
  editionTitle: (task) => task.editionTitle,
  purpose: (task) => task.purpose,
  status: (task) => task.status,
  priority: (task) => task.priority,
  dueOn: (task) => task.dueOn,
  assignedAt: (task) => task.assignedAt,
  kimId: (task) => task.kimId,
  kimUnreachableSince: (task) => task.kimUnreachableSince,
  villageCodes: (task) => task.villageCodes,
  disseminatedOn: (task) => task.report?.disseminatedOn,
  means: (task) => task.report?.means,
  peopleReached: (task) => task.report?.peopleReached,
  editionId: (task) => task.editionId,
  id: (task) => task.id,
};
