import { z } from 'zod';
import { disseminationMeans, villageCode, moment } from '#contracts';
import { pageQuery, pageSchema, day, paragraphs } from '#http-api';
import { uuid, webLink } from '../fields.js';
import type { Task } from './task.entity.js';
import type { TaskReport } from './task-report.entity.js';
import { taskStatuses } from './task.workflow.js';

export const newTaskReport = z
  .strictObject({
    means: z.enum(disseminationMeans),
    peopleReached: z.int().min(0).max(1_000_000).describe('In all villages of the report together.'),
    disseminatedOn: day,
    villageCodes: z.array(villageCode).min(1).max(500).describe('The villages that were reached.'),
    proof: z.strictObject({ text: paragraphs(4000), link: webLink.nullable() }),
  })
  .meta({ id: 'NewTaskReport' });
export type NewTaskReport = z.output<typeof newTaskReport>;

export const taskQuery = z.strictObject({
  ...pageQuery,
  kim: uuid.optional(),
  edition: uuid.optional(),
  status: z.enum(taskStatuses).optional(),
});
export type TaskQuery = z.output<typeof taskQuery>;

export const taskReportResponse = z
  .object({
    means: z.enum(disseminationMeans),
    peopleReached: z.int(),
    disseminatedOn: z.iso.date(),
    villageCodes: z.array(villageCode),
    proof: z.object({ text: z.string(), link: z.string().nullable() }),
    reportedBy: z.string(),
    reportedAt: moment,
  })
  .meta({ id: 'TaskReport' });

export const taskResponse = z
  .object({
    id: uuid,
    version: z.int(),
    editionId: uuid,
    kimId: uuid,
    villageCodes: z.array(villageCode),
    status: z.enum(taskStatuses),
    dueOn: z.iso.date(),
    assignedAt: moment,
    report: taskReportResponse.nullable(),
  })
  .meta({ id: 'Task' });
export type TaskResponse = z.output<typeof taskResponse>;

export const taskPage = pageSchema(taskResponse).meta({ id: 'TaskPage' });

/** A task together with its report, when there is one. */
export interface ReportedTask {
  readonly task: Pick<Task, keyof Task>;
  readonly report: TaskReport | null;
}

export function toTaskResponse({ task, report }: ReportedTask): TaskResponse {
  return {
    id: task.id,
    version: task.version,
    editionId: task.editionId,
    kimId: task.kimId,
    villageCodes: task.villageCodes,
    status: task.status,
    dueOn: task.dueOn,
    assignedAt: task.assignedAt.toISOString(),
    report: report && {
      means: report.means,
      peopleReached: report.peopleReached,
      disseminatedOn: report.disseminatedOn,
      villageCodes: report.villageCodes,
      proof: { text: report.proofText, link: report.proofLink },
      reportedBy: report.reportedBy,
      reportedAt: report.reportedAt.toISOString(),
    },
  };
}
