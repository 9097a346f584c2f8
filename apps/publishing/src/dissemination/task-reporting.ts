import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { DisseminationReported } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { publishingError } from '../publishing.errors.js';
import type { PublishingAction } from '../publishing.policy.js';
import { jakartaDate } from '../jakarta-date.js';
import type { NewTaskReport, ReportedTask } from './task.dto.js';
import { Task } from './task.entity.js';
import { TaskHistory } from './task-history.entity.js';
import { TaskReport } from './task-report.entity.js';
import { lockedTask, type TaskRow } from './task-rows.js';
import { judgeTask, type TaskStatus } from './task.workflow.js';

const action: PublishingAction = 'task.report';

/** A KIM's account of where and how it passed an edition on. */
@Injectable()
export class TaskReporting {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  report(actor: Actor, id: string, version: number, given: NewTaskReport): Promise<ReportedTask> {
    return this.database.transaction(async (tx) => {
      const task = await lockedTask(tx, id);
      this.access.check(actor, action, { kim: task.kimId, area: task.villageCodes });
      requireVersion(task.version, version);
      const now = new Date();
      const status = judged(task, given, now);
      const report: TaskReport = {
        taskId: id,
        means: given.means,
        peopleReached: given.peopleReached,
        disseminatedOn: given.disseminatedOn,
        villageCodes: [...new Set(given.villageCodes)].toSorted(),
        proofText: given.proof.text,
        proofLink: given.proof.link,
        reportedBy: actor.subject,
        reportedAt: now,
      };
      const reported: TaskRow = { ...task, version: task.version + 1, status };
      await this.store(tx, task, reported, report);
      return { task: reported, report };
    });
  }

  private async store(tx: Transaction, before: TaskRow, { id, version, status, ...task }: TaskRow, report: TaskReport) {
    const { means, peopleReached, disseminatedOn, villageCodes, reportedBy, reportedAt } = report;
    await tx.manager.update(Task, { id }, { version, status });
    await tx.manager.insert(TaskReport, report);
    await tx.manager.insert(TaskHistory, {
      taskId: id,
      version,
      action: 'report',
      from: before.status,
      to: status,
      by: reportedBy,
      at: reportedAt,
    });
    await this.outbox.add(
      tx,
      DisseminationReported({
        taskId: id,
        version,
        editionId: task.editionId,
        kimId: task.kimId,
        villageCodes,
        means,
        peopleReached,
        disseminatedOn,
        reportedAt: reportedAt.toISOString(),
      }),
    );
  }
}

function judged(task: TaskRow, { villageCodes, disseminatedOn }: NewTaskReport, now: Date): TaskStatus {
  const today = jakartaDate(now);
  const verdict = judgeTask('report', { ...task, reportedVillageCodes: villageCodes, disseminatedOn, today });
  if ('to' in verdict) return verdict.to;
  if (verdict.refused !== 'village-outside-task') throw publishingError(verdict.refused);
  throw publishingError(verdict.refused, {
    errors: villageCodes.flatMap((code, index) =>
      task.villageCodes.includes(code)
        ? []
        : [
            {
              pointer: `/villageCodes/${index}`,
              detail: `Not of this task: ${code} / Bukan bagian tugas ini: ${code}`,
            },
          ],
    ),
  });
}
