import { z } from 'zod';
import { moment } from '#contracts';
import { line, pageQuery, pageSchema } from '#http-api';
import { CheckedReporterEntry } from '../reporters/reporter.dto.js';
import { dataRightNames } from './data-request.rules.js';
import type { DataRequest } from './data-request.entity.js';
import { dataRequestStatuses } from './data-request.workflow.js';

/** How the reporter was identified. */
export const identifications = ['PIN', 'ID_CARD', 'CALL_BACK', 'LETTER'] as const;

export const NewDataRequest = z
  .strictObject({
    /** The number of the reporter or supporter. */
    trackingNumber: z.string().max(40),
    kind: z.enum(dataRightNames),
    identifiedBy: z.enum(identifications),
    /** When the reporter made the request, if it is recorded later; the deadline counts from then. */
    receivedAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'NewDataRequest' });
export type NewDataRequest = z.output<typeof NewDataRequest>;

export const Fulfilment = z
  .strictObject({
    /** The corrected data in full; only for a correction. */
    correction: CheckedReporterEntry.nullable().default(null),
  })
  .meta({ id: 'DataRequestFulfilment' });
export type Fulfilment = z.output<typeof Fulfilment>;

export const Refusal = z.strictObject({ reason: line(300) }).meta({ id: 'DataRequestRefusal' });
export type Refusal = z.output<typeof Refusal>;

export const DataRequestResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(dataRequestStatuses),
    kind: z.enum(dataRightNames),
    aspirationId: z.uuid(),
    villageCode: z.string(),
    identifiedBy: z.string(),
    receivedAt: moment,
    dueAt: moment,
    warnedAt: moment.nullable(),
    missedAt: moment.nullable(),
    resolvedAt: moment.nullable(),
  })
  .meta({ id: 'DataRequest' });
export type DataRequestResponse = z.output<typeof DataRequestResponse>;

export const DataRequestPage = pageSchema(DataRequestResponse).meta({ id: 'DataRequestPage' });
export type DataRequestPage = z.output<typeof DataRequestPage>;

export const DataRequestQuery = z.strictObject({ ...pageQuery, status: z.enum(dataRequestStatuses).optional() });
export type DataRequestQuery = z.output<typeof DataRequestQuery>;

/** The stored data of a reporter, with the log of accesses. */
export const DataExportResponse = z
  .strictObject({
    trackingNumber: z.string(),
    fullName: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    consentedAt: moment,
    restrictedAt: moment.nullable(),
    accesses: z.array(
      z.strictObject({
        role: z.string(),
        agencyId: z.string().nullable(),
        what: z.enum(['IDENTITY', 'ATTACHMENT']),
        purpose: z.string().nullable(),
        at: moment,
      }),
    ),
  })
  .meta({ id: 'DataExport' });
export type DataExportResponse = z.output<typeof DataExportResponse>;

export function toDataRequestResponse(request: DataRequest): DataRequestResponse {
  const { reporterId: _, nextAt: __, receivedAt, dueAt, warnedAt, missedAt, resolvedAt, ...row } = request;
  return {
    ...row,
    receivedAt: receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    warnedAt: warnedAt?.toISOString() ?? null,
    missedAt: missedAt?.toISOString() ?? null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
