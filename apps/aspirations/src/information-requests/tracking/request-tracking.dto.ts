import { z } from 'zod';
import { attachmentResponse } from '#attachments';
import { objectionOutcomes } from '#contracts';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { objectionGroundNames } from '../objections/objection-grounds.js';
import { informationOutcomes, missingParts } from '../requests/decision.rules.js';
import { informationForms } from '../../intake/requested-information.js';
import { informationRequestStatuses } from '../requests/information-request.dto.js';

export const DocumentKey = z
  .strictObject({ ...TrackingKey.shape, documentId: z.uuid().toLowerCase() })
  .meta({ id: 'DocumentKey' });
export type DocumentKey = z.output<typeof DocumentKey>;

/** A request for information as its requester follows it. */
export const RequestTrackingResponse = z
  .strictObject({
    number: z.string().describe('Of the public register'),
    status: z.enum(informationRequestStatuses),
    words: z
      .array(z.strictObject({ id: z.string(), en: z.string() }))
      .describe('Where the request is, and what you can do next'),
    missing: z.array(z.enum(missingParts)),
    dueOn: z.iso.date().nullable(),
    extended: z.boolean(),
    late: z.boolean(),
    outcome: z.enum(informationOutcomes).nullable(),
    ground: z.enum(exemptionGroundNames).nullable(),
    form: z.enum(informationForms).nullable(),
    cost: z.int().nullable().describe('In rupiah'),
    heldBy: z.string().nullable(),
    forwarded: z.boolean(),
    answer: z.string().nullable(),
    documents: z.array(attachmentResponse),
    objectUntil: z.iso.date().nullable(),
    objectionGrounds: z.array(z.enum(objectionGroundNames)).describe('Those that you can object with now'),
    objection: z
      .strictObject({
        ground: z.enum(objectionGroundNames),
        filedAt: z.iso.datetime(),
        outcome: z.enum(objectionOutcomes).nullable(),
        disputeUntil: z.iso.date().nullable().describe('The last day to go to the information commission'),
      })
      .nullable(),
  })
  .meta({ id: 'InformationRequestTracking' });
export type RequestTrackingResponse = z.output<typeof RequestTrackingResponse>;
