import { z } from 'zod';
import { objectionOutcomes } from '#contracts';
import { paragraphs } from '#http-api';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { objectionGroundNames } from './objection-grounds.js';
import { objectionStatuses } from './objection.workflow.js';

const moment = z.iso.datetime();

/** An objection by number and PIN. */
export const NewObjection = z
  .strictObject({ ...TrackingKey.shape, ground: z.enum(objectionGroundNames), reason: paragraphs(4_000) })
  .meta({ id: 'NewInformationObjection' });
export type NewObjection = z.output<typeof NewObjection>;

/** The answer of the superior: the decision stands, or the information officer decides once more. */
export const ObjectionAnswer = z
  .strictObject({
    outcome: z.enum(objectionOutcomes),
    text: paragraphs(10_000).describe('The reasons; the requester reads them'),
  })
  .meta({ id: 'InformationObjectionAnswer' });
export type ObjectionAnswer = z.output<typeof ObjectionAnswer>;

export const ObjectionResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(objectionStatuses),
    aspirationId: z.uuid().describe('The request that it is about'),
    number: z.string().describe('Of the request in the public register'),
    ground: z.enum(objectionGroundNames),
    dueOn: z.iso.date().nullable().describe('The last day of the answer; null once it is given'),
    filedAt: moment,
    outcome: z.enum(objectionOutcomes).nullable(),
    endedAt: moment.nullable(),
    disputeUntil: z.iso.date().nullable().describe('The last day to go to the information commission'),
  })
  .meta({ id: 'InformationObjection' });
export type ObjectionResponse = z.output<typeof ObjectionResponse>;

export type ObjectionRow = Omit<ObjectionResponse, 'filedAt' | 'endedAt'> & {
  readonly filedAt: Date;
  readonly endedAt: Date | null;
};

export function toObjectionResponse(row: ObjectionRow): ObjectionResponse {
  return { ...row, filedAt: row.filedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}
