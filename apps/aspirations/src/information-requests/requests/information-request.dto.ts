import { z } from 'zod';
import { attachmentResponse } from '#attachments';
import { EntriesResponse } from '../../aspirations/entries/entry.dto.js';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationOutcomes, missingParts } from './decision.rules.js';
import { informationForms } from '../../intake/requested-information.js';

/** Of the workflow `information-request`. */
export const informationRequestStatuses = [
  'RECEIVED',
  'RETURNED',
  'RESPONDED',
  'UNDER_REVIEW',
  'CLOSED',
  'ARCHIVED',
] as const;

const moment = z.iso.datetime();

/** A request for information as the information officer finds it in a list. */
export const InformationRequestResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    number: z.string().describe('Of the public register, such as 2026/0007'),
    trackingNumber: z.string(),
    status: z.enum(informationRequestStatuses),
    category: z.string(),
    villageCode: z.string(),
    kimId: z.uuid().nullable(),
    title: z.string(),
    anonymous: z.boolean(),
    confidential: z.boolean(),
    missing: z.array(z.enum(missingParts)).describe('What the law wants of a request and it lacks; ask for it'),
    dueOn: z.iso.date().nullable().describe('The last day of the decision, or of the answer to the objection'),
    extended: z.boolean(),
    late: z.boolean().describe('The day of the decision has passed'),
    outcome: z.enum(informationOutcomes).nullable(),
    ground: z.enum(exemptionGroundNames).nullable(),
    receivedAt: moment,
    respondedAt: moment.nullable(),
    closedAt: moment.nullable(),
  })
  .meta({ id: 'InformationRequest' });
export type InformationRequestResponse = z.output<typeof InformationRequestResponse>;

const decision = z.strictObject({
  number: z.int(),
  outcome: z.enum(informationOutcomes),
  ground: z.enum(exemptionGroundNames).nullable(),
  consequenceTest: z.string().nullable(),
  subject: z.string(),
  form: z.enum(informationForms).nullable(),
  cost: z.int().nullable().describe('In rupiah'),
  heldBy: z.string().nullable(),
  forwarded: z.boolean(),
  workingDays: z.int().describe('Since the receipt, or since the granted objection'),
  late: z.boolean(),
  decidedBy: z.string(),
  decidedAt: moment,
  documents: z.array(attachmentResponse),
});

/** All that the information officer and the superior read of a request; the requester's name is read apart, and logged. */
export const InformationRequestDetail = z
  .strictObject({
    ...InformationRequestResponse.shape,
    body: z.string(),
    purpose: z.string().nullable(),
    form: z.enum(informationForms).nullable().describe('In which it is wanted'),
    answer: z.string().nullable(),
    decisions: z.array(decision),
    attachments: z.array(attachmentResponse).describe('What the requester enclosed'),
    entries: EntriesResponse.shape.items,
  })
  .meta({ id: 'InformationRequestDetail' });
export type InformationRequestDetail = z.output<typeof InformationRequestDetail>;

type Moments = 'receivedAt' | 'respondedAt' | 'closedAt';

export type InformationRequestRow = Omit<InformationRequestResponse, Moments | 'missing'> & {
  readonly receivedAt: Date;
  readonly respondedAt: Date | null;
  readonly closedAt: Date | null;
  readonly lacksPurpose: boolean;
  readonly lacksIdentity: boolean;
};
export type InformationRequestRecord = InformationRequestRow &
  Pick<InformationRequestDetail, 'body' | 'purpose' | 'form' | 'answer'>;

export function toInformationRequest<Row extends InformationRequestRow>({ lacksPurpose, lacksIdentity, ...row }: Row) {
  return {
    ...row,
    missing: missingParts.filter((part) => (part === 'PURPOSE' ? lacksPurpose : lacksIdentity)),
    receivedAt: row.receivedAt.toISOString(),
    respondedAt: row.respondedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** What waits in each queue of the information officer and of the superior. */
export const informationQueues = ['decision', 'completion', 'objection'] as const;
export const InformationQueueTotals = z
  .strictObject({
    items: z.array(
      z.strictObject({
        queue: z.enum(informationQueues).describe('`completion` waits for requesters, the others for the office'),
        waiting: z.int(),
        overdue: z.int(),
        oldestReceivedAt: moment.nullable(),
      }),
    ),
  })
  .meta({ id: 'InformationQueueTotals' });
export type InformationQueueTotals = z.output<typeof InformationQueueTotals>;
