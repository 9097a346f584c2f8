import { z } from 'zod';
import { withinArea } from '#access';
import { areaCode, memberPosts, moment } from '#contracts';
import { sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset, listPageSchema } from '#http-api';
import { invitationStatuses } from './invitation.workflow.js';

const states = ['NONE', ...invitationStatuses] as const;

/** Present members without an account, with their last invitation. */
export const memberWithoutAccountList = defineList({
  from: sql`
    member JOIN kim ON kim.id = member.kim_id LEFT JOIN LATERAL (
      SELECT account_invitation.id, account_invitation.version, account_invitation.status, account_invitation.expires_at
        FROM account_invitation WHERE account_invitation.member_id = member.id
       ORDER BY account_invitation.id DESC LIMIT 1) AS invitation ON true`,
  filters: {
    q: filter.words(sql`kim.name`, 'Parts of the name of the KIM'),
    kim: filter.is(z.uuid(), sql`member.kim_id`),
    area: filter.by(
      areaCode.describe('The KIM serves this village, or one of this district or regency'),
      (area) => sql`EXISTS (SELECT FROM kim_village WHERE kim_village.kim_id = member.kim_id
                               AND ${withinArea(sql`kim_village.village_code`, area)})`,
    ),
    post: filter.anyOf(z.enum(memberPosts), sql`member.post`),
    invitation: filter.anyOf(z.enum(states), sql`coalesce(invitation.status, 'NONE')`),
  },
  sorts: {
    oldest: { order: keyset({ memberId: key.uuid(sql`member.id`) }) },
    newest: { order: keyset({ memberId: key.uuid(sql`member.id`) }, 'desc') },
  },
});

/** Without a post the officers. */
export const MemberWithoutAccountQuery = z.strictObject(memberWithoutAccountList.parameters);
export type MemberWithoutAccountQuery = z.output<typeof MemberWithoutAccountQuery>;

export const MemberWithoutAccountFileQuery = z.strictObject(memberWithoutAccountList.fileParameters);
export type MemberWithoutAccountFileQuery = z.output<typeof MemberWithoutAccountFileQuery>;

/** Without names: none is needed to invite them, and each read of one is logged. */
export const MemberWithoutAccount = z
  .object({
    memberId: z.uuid(),
    kimId: z.uuid(),
    kimName: z.string(),
    post: z.enum(memberPosts),
    joinedOn: z.iso.date(),
    invitation: z
      .object({ id: z.uuid(), version: z.int(), status: z.enum(invitationStatuses), expiresAt: moment })
      .nullable()
      .describe('The last one'),
  })
  .meta({ id: 'MemberWithoutAccount' });
export type MemberWithoutAccount = z.output<typeof MemberWithoutAccount>;

export const MemberWithoutAccountPage = listPageSchema(MemberWithoutAccount).meta({ id: 'MemberWithoutAccountPage' });

/** The file of the list. */
export const memberWithoutAccountColumns: FileColumns<MemberWithoutAccount> = {
  kimName: (one) => one.kimName,
  post: (one) => one.post,
  joinedOn: (one) => one.joinedOn,
  invitation: (one) => one.invitation?.status ?? 'NONE',
  invitationExpiresAt: (one) => one.invitation?.expiresAt,
  invitationId: (one) => one.invitation?.id,
  kimId: (one) => one.kimId,
  memberId: (one) => one.memberId,
};
