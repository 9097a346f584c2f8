import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import {
  type NewTaskReport,
  type TaskPage,
  type TaskQuery,
  type TaskResponse,
  toTaskResponse,
  villagesOf,
} from './task.dto.js';
import { Task } from './task.entity.js';
import { taskError } from './task.errors.js';
import { TaskLifecycle } from './task.lifecycle.js';
import type { TaskPermission } from './task.policy.js';
import { TaskReport } from './task-report.entity.js';

const read: TaskPermission = 'task.read';
const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Dissemination tasks within the scope of their readers, and their reports. */
@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly tasks: TaskLifecycle,
  ) {}

  /** Newest first, those within the scopes of the actor. */
  async list(actor: Actor, query: TaskQuery): Promise<TaskPage> {
    const { kim, edition, status } = query;
    const condition = allOf(
      this.access.scopeCondition(actor, read, { everyArea: sql`unnest(village_codes)`, kim: sql`kim_id` }),
      kim && sql`kim_id = ${kim}`,
      edition && sql`edition_id = ${edition}`,
      status && sql`status = ${status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<Task>(
      sql`SELECT ${columnsOf(Task)} FROM task WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    const { items, next } = page(rows, query, newestFirst);
    const reports = await this.reportsOf(items);
    return { items: items.map((task) => toTaskResponse(task, reports.get(task.id) ?? null)), next };
  }

  /** @throws 404 `task-not-found` */
  async read(actor: Actor, id: string): Promise<TaskResponse> {
    const [task] = await this.database.query<Task>(sql`SELECT ${columnsOf(Task)} FROM task WHERE id = ${id}`);
    if (!task) throw taskError('task-not-found');
    this.access.check(actor, read, { kim: task.kimId, area: task.villageCodes });
    return toTaskResponse(task, (await this.reportsOf([task])).get(id) ?? null);
  }

  /**
   * Reports where and how a KIM disseminated the edition.
   *
   * @throws 404 `task-not-found`, 403 `out-of-scope`, 412, 409 `transition-refused`, and the guards of the workflow
   */
  report(actor: Actor, id: string, version: number, body: NewTaskReport): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const now = new Date();
      const report = toRow(id, body, actor.subject, now);
      const command = { id, version, actor, now, input: { report: body } };
      const task = await this.tasks.apply(tx, 'report', {
        ...command,
        write: () => tx.enqueueInsert(TaskReport, report),
      });
      return toTaskResponse(task, report);
    });
  }

  private async reportsOf(tasks: readonly Task[]): Promise<ReadonlyMap<string, TaskReport>> {
    const ids = tasks.flatMap(({ id, status }) => (status === 'REPORTED' ? [id] : []));
    if (ids.length === 0) return new Map();
    const reports = await this.database.query<TaskReport>(
      sql`SELECT ${columnsOf(TaskReport)} FROM task_report WHERE task_id = ANY (${ids}::uuid[])`,
    );
    return new Map(reports.map((report) => [report.taskId, report]));
  }
}

function toRow(taskId: string, { proof, ...report }: NewTaskReport, reportedBy: string, reportedAt: Date): TaskReport {
  return {
    ...report,
    taskId,
    villageCodes: villagesOf(report),
    proofText: proof.text,
    proofLink: proof.link,
    reportedBy,
    reportedAt,
  };
}
