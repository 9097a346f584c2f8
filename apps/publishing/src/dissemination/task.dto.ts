import { z } from 'zod';
import { disseminationMeans, moment, villageCode } from '#contracts';
import { day, pageQuery, pageSchema, paragraphs } from '#http-api';
import type { Task } from './task.entity.js';
import type { TaskReport } from './task-report.entity.js';
import { taskStatuses } from './task.workflow.js';

/** A public address of the web. */
const webLink = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^https:\/\/[!-~]+$/, 'must be an https address in ASCII');

export const NewTaskReport = z
  .strictObject({
    means: z.enum(disseminationMeans),
    peopleReached: z.int().min(0).max(1_000_000).describe('In all villages of the report together.'),
    disseminatedOn: day,
    villageCodes: z.array(villageCode).min(1).max(500).describe('The villages that were reached.'),
    proof: z.strictObject({ text: paragraphs(4000), link: webLink.nullable() }),
  })
  .meta({ id: 'NewTaskReport' });
export type NewTaskReport = z.output<typeof NewTaskReport>;

export const TaskQuery = z.strictObject({
  ...pageQuery,
  kim: z.uuid().optional(),
  edition: z.uuid().optional(),
  status: z.enum(taskStatuses).optional(),
});
export type TaskQuery = z.output<typeof TaskQuery>;

const TaskReportResponse = z
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

export const TaskResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    editionId: z.uuid(),
    kimId: z.uuid(),
    villageCodes: z.array(villageCode),
    status: z.enum(taskStatuses),
    dueOn: z.iso.date(),
    assignedAt: moment,
    report: TaskReportResponse.nullable(),
  })
  .meta({ id: 'Task' });
export type TaskResponse = z.output<typeof TaskResponse>;

export const TaskPage = pageSchema(TaskResponse).meta({ id: 'TaskPage' });
export type TaskPage = z.output<typeof TaskPage>;

/** The villages of a report, each once, in the order of their codes. */
export function villagesOf({ villageCodes }: Pick<NewTaskReport, 'villageCodes'>): string[] {
  return [...new Set(villageCodes)].toSorted();
}

export function toTaskResponse(task: Task, report: TaskReport | null): TaskResponse {
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
