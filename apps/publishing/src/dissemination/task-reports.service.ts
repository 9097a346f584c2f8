import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AttachmentRule, Attachments } from '#attachments';
import { columnsOf, type Queryable, sql, type Transaction } from '#database';
import { type PublishingSettings, publishingSettings } from '../publishing.settings.js';
import { type NewTaskReport, type ReportWithProof, villagesOf } from './task.dto.js';
import { Task } from './task.entity.js';
import { targetOf } from './task.lifecycle.js';
import type { TaskPermission } from './task.policy.js';
import { TaskReport } from './task-report.entity.js';

/** The kind of the attachments that prove a dissemination. */
export const disseminationProof = 'dissemination-proof';

/** The reports of tasks, with their proof. */
@Injectable()
export class TaskReports {
  constructor(
    private readonly attachments: Attachments,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  /** Stores the report in the place of an earlier one, and draws some for a check. */
  async store(tx: Transaction, taskId: string, body: NewTaskReport, by: string, now: Date): Promise<void> {
    const { proof, means, audience, peopleReached, disseminatedOn } = body;
    await tx.manager.upsert(
      TaskReport,
      {
        taskId,
        means,
        audience,
        peopleReached,
        disseminatedOn,
        villageCodes: villagesOf(body),
        proofText: proof.text,
        proofLink: proof.link,
        reportedBy: by,
        reportedAt: now,
        sampled: randomInt(100) < this.settings.PUBLISHING_REPORT_SAMPLE_PERCENT,
      },
      ['taskId'],
    );
    await this.attachments.replace(tx, proof.attachmentIds, { kind: disseminationProof, id: taskId });
  }

  async find(source: Queryable, taskId: string): Promise<TaskReport | undefined> {
    const [report] = await source.query<TaskReport>(
      sql`SELECT ${columnsOf(TaskReport)} FROM task_report WHERE task_id = ${taskId}`,
    );
    return report;
  }

  /** Of the tasks that have one. */
  async of(source: Queryable, taskIds: readonly string[]): Promise<ReadonlyMap<string, ReportWithProof>> {
    if (taskIds.length === 0) return new Map();
    const reports = await source.query<TaskReport>(
      sql`SELECT ${columnsOf(TaskReport)} FROM task_report WHERE task_id = ANY (${taskIds}::uuid[])`,
    );
    if (reports.length === 0) return new Map();
    const proofs = await this.attachments.listOfMany(
      source,
      disseminationProof,
      reports.map(({ taskId }) => taskId),
    );
    return new Map(
      reports.map((report) => [report.taskId, { report, attachments: proofs.get(report.taskId) ?? [] }] as const),
    );
  }
}

/** Photos show people: only readers of the task may download them. */
export const mayReadDisseminationProof: AttachmentRule = async (actor, taskId, { access, database }) => {
  const [task] = await database.query<Task>(sql`SELECT ${columnsOf(Task)} FROM task WHERE id = ${taskId}`);
  return task !== undefined && access.allows(actor, 'task.read' satisfies TaskPermission, targetOf(task));
};
