import { z } from 'zod';
import { moment } from '#contracts';
import { listPageSchema, pageQuery, pageSchema } from '#http-api';
import { type Fault, toSentences } from './kim-import-faults.js';
import type { KimImport } from './kim-import-rows.js';

export const KimImportQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('true: return the result without changing anything'),
});
export type KimImportQuery = z.output<typeof KimImportQuery>;

export const KimImportFault = z
  .object({
    line: z.int().describe('Line of the file, counted from 1'),
    column: z.string().nullable().describe('Null for faults of the row or the KIM as a whole'),
    code: z.string(),
    en: z.string(),
    id: z.string(),
  })
  .meta({ id: 'KimImportFault' });
export type KimImportFault = z.output<typeof KimImportFault>;

const counted = {
  rows: z.int().describe('Rows of the file: members'),
  kims: z.int(),
  known: z.int().describe('KIM that are already registered, by their decree; they are not changed'),
  refused: z.int().describe('KIM that are not imported, because one of their rows is faulty'),
  faults: z.int(),
};

export const kimImportStatuses = ['RUNNING', 'DONE', 'CANCELLED'] as const;

export const KimImportResponse = z
  .object({
    id: z.uuid(),
    status: z.enum(kimImportStatuses),
    ...counted,
    pending: z.int(),
    entered: z.int(),
    cancelled: z.int().describe('KIM that were pending when the import was cancelled'),
    requestedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'KimImport' });
export type KimImportResponse = z.output<typeof KimImportResponse>;

export const KimImportPage = listPageSchema(KimImportResponse).meta({ id: 'KimImportPage' });

export const maxFileBytes = 16 * 1024 * 1024;

/** The maximal number of faults in the result of a dry run. */
export const maxReportedFaults = 1_000;

export const KimImportPreview = z
  .object({
    ...counted,
    ready: z.int().describe('KIM that would be imported'),
    items: z.array(KimImportFault).describe(`The first ${maxReportedFaults} faults`),
  })
  .meta({ id: 'KimImportPreview' });
export type KimImportPreview = z.output<typeof KimImportPreview>;

export const FaultQuery = z.strictObject(pageQuery);
export type FaultQuery = z.output<typeof FaultQuery>;

export const FaultPage = pageSchema(KimImportFault).meta({ id: 'KimImportFaultPage' });

export function toKimImportFault(fault: Fault): KimImportFault {
  const { line, column, code } = fault;
  return { line, column, code, ...toSentences(fault) };
}

export function toKimImportResponse({
  id,
  rows,
  counts,
  faults,
  requestedAt,
  finishedAt,
  isCancelled,
}: KimImport): KimImportResponse {
  const {
    PENDING: pending = 0,
    ENTERED: entered = 0,
    KNOWN: known = 0,
    REFUSED: refused = 0,
    CANCELLED: cancelled = 0,
  } = counts;
  return {
    id,
    status: isCancelled ? 'CANCELLED' : finishedAt ? 'DONE' : 'RUNNING',
    rows,
    kims: pending + entered + known + refused + cancelled,
    pending,
    entered,
    cancelled,
    known,
    refused,
    faults,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
