import { Memberships } from '#access';
import {
  MemberAccountChanged,
  MemberChanged,
  MemberErased,
  MemberJoined,
  MemberLeft,
  OfficerTermExpiring,
} from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';

/** Records the post and the account of each member; an older version does not replace a newer one. */
@Reaction('record-membership-when-member-changes')
export class RecordMembershipWhenMemberChanges {
  constructor(private readonly memberships: Memberships) {}

  /** Also the warning of a term that ends: its topic is compacted, so it may be the only event of a member. */
  @Consumes(MemberJoined, MemberChanged, MemberAccountChanged, MemberLeft, MemberErased, OfficerTermExpiring)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof MemberJoined>): Promise<void> {
    const { memberId, version, kimId, post, status } = event.data;
    const active = status === 'ACTIVE';
    const accountId = active ? event.data.accountId : null;
    await tx.query(sql`
      INSERT INTO membership (member_id, version, kim_id, post, account_id, active)
      VALUES (${memberId}, ${version}, ${kimId}, ${post}, ${accountId}, ${active})
      ON CONFLICT (member_id) DO UPDATE
         SET version = excluded.version, kim_id = excluded.kim_id, post = excluded.post, account_id = excluded.account_id,
             active = excluded.active
       WHERE membership.version < excluded.version`);
    tx.afterCommit(() => this.memberships.forget());
  }
}
