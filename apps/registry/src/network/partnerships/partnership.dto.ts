import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';
import { contactFreeLine } from '../../contact-free-text.js';
import type { ListedPartnership } from './partnership-rows.js';
import { partnershipStatuses } from './partnership.workflow.js';

export const NewPartnership = z
  .strictObject({
    partnerKimId: z.uuid().describe('The KIM that receives the proposal'),
    purpose: contactFreeLine(300).describe('The purpose of the partnership'),
  })
  .meta({ id: 'NewPartnership' });
export type NewPartnership = z.output<typeof NewPartnership>;

export const PartnershipReason = z
  .strictObject({ reason: paragraphs(2000).describe('For the other KIM; not public') })
  .meta({ id: 'PartnershipReason' });
export type PartnershipReason = z.output<typeof PartnershipReason>;

export const PartnershipQuery = z.strictObject({
  ...pageQuery,
  kim: z.uuid().optional().describe('Only partnerships of this KIM, proposed by either'),
  status: z.enum(partnershipStatuses).optional(),
});
export type PartnershipQuery = z.output<typeof PartnershipQuery>;

export const PartnershipResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(partnershipStatuses),
    proposerKimId: z.uuid(),
    proposerKimName: z.string(),
    partnerKimId: z.uuid(),
    partnerKimName: z.string(),
    purpose: z.string(),
    acceptedOn: z.iso.date().nullable(),
    endedOn: z.iso.date().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Partnership' });
export type PartnershipResponse = z.output<typeof PartnershipResponse>;

export const PartnershipPage = pageSchema(PartnershipResponse).meta({ id: 'PartnershipPage' });

export function toPartnershipResponse(partnership: ListedPartnership): PartnershipResponse {
  return {
    id: partnership.id,
    version: partnership.version,
    status: partnership.status,
    proposerKimId: partnership.proposerKimId,
    proposerKimName: partnership.proposerKimName,
    partnerKimId: partnership.partnerKimId,
    partnerKimName: partnership.partnerKimName,
    purpose: partnership.purpose,
    acceptedOn: partnership.acceptedOn,
    endedOn: partnership.endedOn,
    createdAt: partnership.createdAt.toISOString(),
    updatedAt: partnership.updatedAt.toISOString(),
  };
}
