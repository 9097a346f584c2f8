import { z } from 'zod';
import { line, pageQuery } from '#http-api';
import { reporterEntry } from '../reporters/reporter.dto.js';
import { dataRightNames } from './data-rights.js';
import { dataRequestStatuses } from './data-request.workflow.js';

const moment = z.iso.datetime({ offset: true });

/** How the reporter was identified. */
export const identifications = ['PIN', 'ID_CARD', 'CALL_BACK', 'LETTER'] as const;

export const NewDataRequest = z
  .strictObject({
    /** The number of the reporter or supporter. */
    trackingNumber: z.string().max(40),
    kind: z.enum(dataRightNames),
    identifiedBy: z.enum(identifications),
    /** When the reporter made the request, if it is recorded later; the deadline counts from then. */
    receivedAt: moment.optional(),
  })
  .meta({ id: 'NewDataRequest' });
export type NewDataRequest = z.output<typeof NewDataRequest>;

export const Fulfilment = z
  .strictObject({
    /** The corrected data in full; only for a correction. */
    correction: reporterEntry.nullable().default(null),
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
    history: z.array(
      z.strictObject({
        version: z.int(),
        action: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        actor: z.string(),
        reason: z.string().nullable(),
        at: moment,
      }),
    ),
  })
  .meta({ id: 'DataRequest' });
export type DataRequestResponse = z.output<typeof DataRequestResponse>;

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
    accesses: z.array(z.strictObject({ actor: z.string(), purpose: z.string(), at: moment })),
  })
  .meta({ id: 'DataExport' });
export type DataExportResponse = z.output<typeof DataExportResponse>;
