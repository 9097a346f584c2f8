import { z } from 'zod';
import { memberPosts, moment } from '#contracts';
import { rule } from '#text';
import type { InvitationEntity } from './invitation.entity.js';
import { invitationStatuses } from './invitation.workflow.js';

export const InvitationResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(invitationStatuses),
    kimId: z.uuid(),
    memberId: z.uuid(),
    batchId: z.uuid().nullable().describe('Of an invitation that was sent with many others'),
    links: z.int().describe('How many links were sent; the last one is valid'),
    expiresAt: moment,
    invitedBy: z.string().describe('Subject of the account'),
    invitedAt: moment,
  })
  .meta({ id: 'AccountInvitation' });
export type InvitationResponse = z.output<typeof InvitationResponse>;

export const InvitationAcceptance = z
  .strictObject({
    token: z
      .string()
      .regex(
        /^[\w-]{43}$/,
        rule({ en: 'must be the token of the link that was sent', id: 'harus token dari tautan yang dikirim' }),
      ),
  })
  .meta({ id: 'AccountInvitationAcceptance' });
export type InvitationAcceptance = z.output<typeof InvitationAcceptance>;

export const AcceptedInvitation = z
  .object({
    memberId: z.uuid(),
    version: z.int().describe('The version of the member'),
    kimId: z.uuid(),
    post: z.enum(memberPosts),
  })
  .meta({ id: 'AcceptedAccountInvitation' });
export type AcceptedInvitation = z.output<typeof AcceptedInvitation>;

export const InvitationLinkClaim = z
  .strictObject({
    invitations: z
      .array(z.strictObject({ id: z.uuid(), issue: z.int().min(1).max(2_147_483_647) }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'AccountInvitationLinkClaim' });
export type InvitationLinkClaim = z.output<typeof InvitationLinkClaim>;

export const InvitationLinks = z
  .object({
    links: z
      .array(z.object({ invitationId: z.uuid(), issue: z.int(), link: z.url() }))
      .describe('Of open invitations whose last link it is; others have none'),
  })
  .meta({ id: 'AccountInvitationLinks' });
export type InvitationLinks = z.output<typeof InvitationLinks>;

export function toInvitationResponse(invitation: InvitationEntity): InvitationResponse {
  const { id, version, status, kimId, memberId, batchId, issue, expiresAt, invitedBy, invitedAt } = invitation;
  return {
    id,
    version,
    status,
    kimId,
    memberId,
    batchId,
    links: issue,
    expiresAt: expiresAt.toISOString(),
    invitedBy,
    invitedAt: invitedAt.toISOString(),
  };
}
