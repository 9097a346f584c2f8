import type { Transaction } from '#database';
import { publishingError } from '../publishing.errors.js';
import type { ReportedTask } from './task.dto.js';
import type { Task } from './task.entity.js';
import type { TaskReport } from './task-report.entity.js';

/** A task as a plain row. */
export type TaskRow = Pick<Task, keyof Task>;

const taskColumns = `
  id, version, edition_id AS "editionId", kim_id AS "kimId", village_codes AS "villageCodes", status,
  due_on::text AS "dueOn", assigned_at AS "assignedAt"`;

const reportColumns = `
  task_id AS "taskId", means, people_reached AS "peopleReached", disseminated_on::text AS "disseminatedOn",
  village_codes AS "villageCodes", proof_text AS "proofText", proof_link AS "proofLink", reported_by AS "reportedBy",
  reported_at AS "reportedAt"`;

/** Tasks that meet a condition, with their reports: two statements, however many tasks. */
export async function reportedTasks(
  db: Pick<Transaction, 'query'>,
  conditionAndOrder: string,
  values: readonly unknown[],
): Promise<ReportedTask[]> {
  const tasks = await db.query<TaskRow>(`SELECT ${taskColumns} FROM task WHERE ${conditionAndOrder}`, values);
  const reported = tasks.filter(({ status }) => status === 'REPORTED').map(({ id }) => id);
  const reports = reported.length
    ? await db.query<TaskReport>(`SELECT ${reportColumns} FROM task_report WHERE task_id = ANY($1::uuid[])`, [reported])
    : [];
  const byTask = new Map(reports.map((report) => [report.taskId, report]));
  return tasks.map((task) => ({ task, report: byTask.get(task.id) ?? null }));
}

/** @throws 404 `task-not-found` */
export async function lockedTask(tx: Transaction, id: string): Promise<TaskRow> {
  const [task] = await tx.query<TaskRow>(`SELECT ${taskColumns} FROM task WHERE id = $1 FOR UPDATE`, [id]);
  if (!task) throw publishingError('task-not-found');
  return task;
}
