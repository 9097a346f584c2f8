import { z } from 'zod';
import { type Attachment, attachmentResponse } from '#attachments';
import {
  cancellationReasons,
  disseminationMeans,
  disseminationPriorities,
  disseminationPurposes,
  moment,
  villageCode,
} from '#contracts';
import { day, line, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import type { Task } from './task.entity.js';
import type { TaskReport } from './task-report.entity.js';
import { taskStatuses } from './task.workflow.js';

/** A public address of the web. */
const webLink = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^https:\/\/[!-~]+$/, rule({ en: 'must be an https address in ASCII', id: 'harus alamat https dalam ASCII' }));

const clientId = z
  .uuid()
  .optional()
  .describe('Chosen by the client with its draft. A repetition under this id gets the first response, for 90 days');

export const TaskAcknowledgement = z.strictObject({ clientId }).meta({ id: 'TaskAcknowledgement' });
export type TaskAcknowledgement = z.output<typeof TaskAcknowledgement>;

export const NewTaskReport = z
  .strictObject({
    clientId,
    means: z.enum(disseminationMeans),
    audience: line(200).describe('For whom it was, such as the farmers of a hamlet; names no person.'),
    peopleReached: z.int().min(0).max(1_000_000).describe('In all villages of the report together.'),
    disseminatedOn: day,
    villageCodes: z.array(villageCode).min(1).max(500).describe('The villages that were reached.'),
    proof: z.strictObject({
      text: paragraphs(4000),
      link: webLink.nullable(),
      attachmentIds: z
        .array(z.uuid())
        .max(20)
        .default([])
        .describe('Photos and documents uploaded to /v1/attachments.'),
    }),
  })
  .meta({ id: 'NewTaskReport' });
export type NewTaskReport = z.output<typeof NewTaskReport>;

export const TaskReason = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'TaskReason' });
export type TaskReason = z.output<typeof TaskReason>;

const TaskReportResponse = z
  .object({
    means: z.enum(disseminationMeans),
    audience: z.string(),
    peopleReached: z.int(),
    selfReported: z.boolean().describe('The figures are those of the reporter; no second person has confirmed them.'),
    sampled: z.boolean().describe('Drawn for a check.'),
    disseminatedOn: z.iso.date(),
    villageCodes: z.array(villageCode),
    proof: z.object({ text: z.string(), link: z.string().nullable(), attachments: z.array(attachmentResponse) }),
    reportedBy: z.string(),
    reportedAt: moment,
  })
  .meta({ id: 'TaskReport' });

export const TaskResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    editionId: z.uuid(),
    editionTitle: z.string(),
    kimId: z.uuid().nullable().describe('Null: the office of the village has the task.'),
    kimUnreachableSince: moment
      .nullable()
      .describe('No channel has reached any officer of its KIM since then, so that it may not know of the task.'),
    villageCodes: z.array(villageCode),
    status: z.enum(taskStatuses),
    purpose: z.enum(disseminationPurposes),
    priority: z.enum(disseminationPriorities),
    dueOn: z.iso.date(),
    assignedAt: moment,
    cancellationReason: z.enum(cancellationReasons).nullable(),
    report: TaskReportResponse.nullable(),
  })
  .meta({ id: 'Task' });
export type TaskResponse = z.output<typeof TaskResponse>;

export const TaskPage = listPageSchema(TaskResponse).meta({ id: 'TaskPage' });
export type TaskPage = z.output<typeof TaskPage>;

/** The villages of a report, each once, in the order of their codes. */
export function villagesOf({ villageCodes }: Pick<NewTaskReport, 'villageCodes'>): string[] {
  return [...new Set(villageCodes)].toSorted();
}

/** A report with its attachments. */
export interface ReportWithProof {
  readonly report: TaskReport;
  readonly attachments: readonly Attachment[];
}

export function toTaskResponse(
  task: Task,
  reported: ReportWithProof | null,
  unreachable: ReadonlyMap<string, Date>,
): TaskResponse {
  return {
    id: task.id,
    version: task.version,
    editionId: task.editionId,
    editionTitle: task.editionTitle,
    kimId: task.kimId,
    kimUnreachableSince: unreachable.get(task.kimId ?? '')?.toISOString() ?? null,
    villageCodes: task.villageCodes,
    status: task.status,
    purpose: task.purpose,
    priority: task.priority,
    dueOn: task.dueOn,
    assignedAt: task.assignedAt.toISOString(),
    cancellationReason: task.cancellationReason,
    report: reported && {
      means: reported.report.means,
      audience: reported.report.audience,
      peopleReached: reported.report.peopleReached,
      selfReported: task.status !== 'VERIFIED',
      sampled: reported.report.sampled,
      disseminatedOn: reported.report.disseminatedOn,
      villageCodes: reported.report.villageCodes,
      proof: {
        text: reported.report.proofText,
        link: reported.report.proofLink,
        attachments: [...reported.attachments],
      },
      reportedBy: reported.report.reportedBy,
      reportedAt: reported.report.reportedAt.toISOString(),
    },
  };
}
