import { z } from 'zod';
import { areaCode, memberPosts, moment } from '#contracts';
import { rule } from '#text';

export const NewInvitationBatch = z
  .strictObject({
    kimImportId: z.uuid().optional().describe('Members of the KIM that this import has entered'),
    kimIds: z.array(z.uuid()).min(1).max(500).optional().describe('Members of these KIM'),
    area: areaCode.optional().describe('Members of KIM that serve this village, or one of this district or regency'),
    posts: z
      .array(z.enum(memberPosts))
      .min(1)
      .max(memberPosts.length)
      .default(['CHAIR', 'SECRETARY', 'TREASURER'])
      .describe('Members who hold one of these posts; the officers by default'),
    dryRun: z.boolean().default(false).describe('Count who would be invited, and change nothing'),
  })
  .refine(({ kimImportId, kimIds, area }) => kimImportId ?? kimIds ?? area, {
    path: ['area'],
    error: rule({ en: 'must name an import, KIM or an area', id: 'harus menyebut impor, KIM, atau wilayah' }),
  })
  .meta({ id: 'NewAccountInvitationBatch' });
export type NewInvitationBatch = z.output<typeof NewInvitationBatch>;

export const InvitationBatchPreview = z
  .object({
    dryRun: z.literal(true),
    kims: z.int(),
    members: z.int().describe('Members without an account and without an open invitation, who would be invited'),
    withAccount: z.int().describe('Selected members who are linked with an account'),
    invited: z.int().describe('Selected members who have an open invitation'),
  })
  .meta({ id: 'AccountInvitationBatchPreview' });
export type InvitationBatchPreview = z.output<typeof InvitationBatchPreview>;

export const InvitationBatchResponse = z
  .object({
    id: z.uuid(),
    status: z.enum(['RUNNING', 'DONE']),
    members: z.int().describe('Members to invite'),
    pending: z.int().describe('Members whose turn has not come'),
    invited: z.int().describe('Members who were invited; the others had an account or an invitation by then'),
    open: z.int(),
    accepted: z.int(),
    expired: z.int(),
    revoked: z.int(),
    requestedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'AccountInvitationBatch' });
export type InvitationBatchResponse = z.output<typeof InvitationBatchResponse>;
