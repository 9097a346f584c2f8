import { z } from 'zod';
import { moment, villageCode } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';
import { relayStatuses } from './relay-request.workflow.js';

export const RelayRequestQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(relayStatuses).exclude(['UNASSIGNED']).optional(),
});
export type RelayRequestQuery = z.output<typeof RelayRequestQuery>;

export const RelayNote = z
  .strictObject({ note: paragraphs(1000).describe('How it went, for the office; names no third person') })
  .meta({ id: 'RelayNote' });
export type RelayNote = z.output<typeof RelayNote>;

export const RelayRequestResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(relayStatuses),
    villageCode,
    name: z.string().nullable().describe('The person to inform; null after the answer'),
    text: z.string().nullable().describe('What the person is to know; null after the answer'),
    askedAt: moment,
    answerBy: moment.nullable().describe('Until when to answer; then another member is asked'),
    dueAt: moment.describe('Until when an answer helps'),
  })
  .meta({ id: 'RelayRequest' });
export type RelayRequestResponse = z.output<typeof RelayRequestResponse>;

export const RelayRequestPage = pageSchema(RelayRequestResponse).meta({ id: 'RelayRequestPage' });
export type RelayRequestPage = z.output<typeof RelayRequestPage>;
