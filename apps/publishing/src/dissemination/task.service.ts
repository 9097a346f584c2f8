import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { columnsOf, Database, type Queryable, sql, type Transaction } from '#database';
import type { HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import { unreachableKims } from '../audience/kim-reach.js';
import { type NewTaskReport, type TaskPage, type TaskResponse, toTaskResponse } from './task.dto.js';
import { taskList, type TaskQuery } from './task-list.js';
import { Task } from './task.entity.js';
import { taskError } from './task.errors.js';
import { targetOf, TaskLifecycle } from './task.lifecycle.js';
import type { TaskPermission } from './task.policy.js';
import { TaskReports } from './task-reports.service.js';

const read: TaskPermission = 'task.read';

/**
 * Dissemination tasks within the scope of their readers, and what their KIM and their supervisors do with them. Commands
 * refuse by 404 `task-not-found`, 403, 412, 409 `transition-refused` and the guards of the workflow.
 */
@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly tasks: TaskLifecycle,
    private readonly reports: TaskReports,
  ) {}

  /** Those within the scopes of the actor. */
  async list(actor: Actor, query: TaskQuery): Promise<TaskPage> {
    const scope = this.access.scopeCondition(actor, read, {
      everyArea: sql`unnest(task.village_codes)`,
      kim: sql`task.kim_id`,
    });
    const selection = { columns: columnsOf(Task, 'task'), scope };
    const found = await taskList.read(this.database, query, selection, (task: Task) => task);
    const ids = found.items.map(({ id }) => id);
    const reports = await this.reports.of(this.database, ids);
    const kimIds = found.items.map(({ kimId }) => kimId);
    const kims = await unreachableKims(this.database, kimIds);
    return { ...found, items: found.items.map((task) => toTaskResponse(task, reports.get(task.id) ?? null, kims)) };
  }

  async read(actor: Actor, id: string): Promise<TaskResponse> {
    return this.respond(this.database, await this.find(actor, id));
  }

  /** Oldest first. */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    await this.find(actor, id);
    return this.tasks.history(this.database, id, query);
  }

  /** The KIM has read it. Needs no version: the task of a phone that was offline may have been acknowledged by another. */
  async acknowledge(tx: Transaction, actor: Actor, id: string): Promise<TaskResponse> {
    return this.respond(tx, await this.tasks.apply(tx, 'acknowledge', { id, actor }));
  }

  /** Reports where and how it was disseminated. Needs no version either: what is to be disseminated, and where, is fixed. */
  async report(tx: Transaction, actor: Actor, id: string, report: NewTaskReport): Promise<TaskResponse> {
    const now = new Date();
    const write = () => this.reports.store(tx, id, report, actor.subject, now);
    const changes = { cancellationReason: null };
    return this.respond(
      tx,
      await this.tasks.apply(tx, 'report', { id, actor, now, input: { report }, changes, write }),
    );
  }

  /** Confirms the report, as a second person. */
  verify(command: VersionedCommand): Promise<TaskResponse> {
    return this.check('verify', command);
  }

  /** Returns the report, as a second person: the dissemination counts no longer. */
  return(command: VersionedCommand, reason: string): Promise<TaskResponse> {
    return this.check('return', { ...command, reason });
  }

  decline(command: VersionedCommand, reason: string): Promise<TaskResponse> {
    return this.database.transaction(async (tx) =>
      this.respond(tx, await this.tasks.apply(tx, 'decline', { ...command, reason })),
    );
  }

  private check(action: 'verify' | 'return', command: VersionedCommand & { reason?: string }): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const input = async () => ({ stored: (await this.reports.find(tx, command.id))! });
      return this.respond(tx, await this.tasks.apply(tx, action, { ...command, input }));
    });
  }

  private async find(actor: Actor, id: string): Promise<Task> {
    const [task] = await this.database.query<Task>(sql`SELECT ${columnsOf(Task)} FROM task WHERE id = ${id}`);
    if (!task) throw taskError('task-not-found');
    this.access.check(actor, read, targetOf(task));
    return task;
  }

  private async respond(source: Queryable, task: Task): Promise<TaskResponse> {
    const reports = await this.reports.of(source, [task.id]);
    return toTaskResponse(task, reports.get(task.id) ?? null, await unreachableKims(source, [task.kimId]));
  }
}
