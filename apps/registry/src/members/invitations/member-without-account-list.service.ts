import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import type { ListPage } from '#http-api';
import { kimScope } from '../../kims/kim-visibility.js';
import type { InvitationPermission } from './invitation.policy.js';
import {
  type MemberWithoutAccount,
  memberWithoutAccountList,
  type MemberWithoutAccountQuery,
} from './member-without-account-list.js';

const officers = ['CHAIR', 'SECRETARY', 'TREASURER'] as const;

const columns = sql`
  member.id AS member_id, member.kim_id, kim.name AS kim_name, member.post, member.joined_on::text,
  CASE WHEN invitation.id IS NOT NULL
       THEN json_build_object('id', invitation.id, 'version', invitation.version, 'status', invitation.status,
                              'expiresAt', invitation.expires_at) END AS invitation`;

/** Who cannot sign in for their KIM yet. */
@Injectable()
export class MembersWithoutAccount {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  find(query: MemberWithoutAccountQuery, actor: Actor): Promise<ListPage<MemberWithoutAccount>> {
    const permission: InvitationPermission = 'account-invitation.read';
    const scope = allOf(
      sql`member.status = 'ACTIVE' AND member.account_id IS NULL`,
      this.access.scopeCondition(actor, permission, kimScope(sql`member.kim_id`)),
    );
    const selected = { ...query, post: query.post ?? [...officers] };
    return memberWithoutAccountList.read(
      this.database,
      selected,
      { columns, scope },
      ({ invitation, ...row }: MemberWithoutAccount) => ({
        ...row,
        invitation: invitation && { ...invitation, expiresAt: new Date(invitation.expiresAt).toISOString() },
      }),
    );
  }
}
