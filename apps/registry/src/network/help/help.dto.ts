import { z } from 'zod';
import { moment } from '#contracts';
import { day, pageQuery, pageSchema, paragraphs } from '#http-api';
import { contactFreeLine, contactFreeParagraphs } from '../../contact-free-text.js';
import type { ListedHelpOffer, ListedHelpRequest } from './help-rows.js';
import { helpStatuses } from './help.workflow.js';

export const NewHelpRequest = z
  .strictObject({
    title: contactFreeLine(120),
    description: contactFreeParagraphs(4000).describe('The help that is needed; public'),
    neededBy: day.nullable().default(null),
  })
  .meta({ id: 'NewHelpRequest' });
export type NewHelpRequest = z.output<typeof NewHelpRequest>;

export const NewHelpOffer = z
  .strictObject({
    kimId: z.uuid().describe('The KIM that offers its help'),
    message: paragraphs(2000).describe('For the requesting KIM only'),
  })
  .meta({ id: 'NewHelpOffer' });
export type NewHelpOffer = z.output<typeof NewHelpOffer>;

export const HelpAcceptance = z.strictObject({ offerId: z.uuid() }).meta({ id: 'HelpAcceptance' });
export type HelpAcceptance = z.output<typeof HelpAcceptance>;

export const HelpWithdrawal = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'HelpWithdrawal' });
export type HelpWithdrawal = z.output<typeof HelpWithdrawal>;

export const HelpQuery = z.strictObject({
  ...pageQuery,
  kim: z.uuid().optional().describe('Only requests of this KIM'),
  status: z.enum(helpStatuses).optional(),
});
export type HelpQuery = z.output<typeof HelpQuery>;

export const HelpRequestResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(helpStatuses),
    kimId: z.uuid(),
    kimName: z.string(),
    title: z.string(),
    description: z.string(),
    neededBy: z.iso.date().nullable(),
    offers: z.int().describe('Number of offers'),
    helpingKimId: z.uuid().nullable().describe('The KIM whose offer was accepted'),
    helpingKimName: z.string().nullable(),
    doneOn: z.iso.date().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'HelpRequest' });
export type HelpRequestResponse = z.output<typeof HelpRequestResponse>;

export const HelpRequestPage = pageSchema(HelpRequestResponse).meta({ id: 'HelpRequestPage' });

export const HelpOfferResponse = z
  .object({ id: z.uuid(), kimId: z.uuid(), kimName: z.string(), message: z.string(), createdAt: moment })
  .meta({ id: 'HelpOffer' });
export type HelpOfferResponse = z.output<typeof HelpOfferResponse>;

export const HelpOfferQuery = z.strictObject(pageQuery);
export type HelpOfferQuery = z.output<typeof HelpOfferQuery>;

export const HelpOfferPage = pageSchema(HelpOfferResponse).meta({ id: 'HelpOfferPage' });

export function toHelpRequestResponse(request: ListedHelpRequest): HelpRequestResponse {
  return {
    id: request.id,
    version: request.version,
    status: request.status,
    kimId: request.kimId,
    kimName: request.kimName,
    title: request.title,
    description: request.description,
    neededBy: request.neededBy,
    offers: request.offers,
    helpingKimId: request.helpingKimId,
    helpingKimName: request.helpingKimName,
    doneOn: request.doneOn,
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}

export function toHelpOfferResponse({ id, kimId, kimName, message, createdAt }: ListedHelpOffer): HelpOfferResponse {
  return { id, kimId, kimName, message, createdAt: createdAt.toISOString() };
}
