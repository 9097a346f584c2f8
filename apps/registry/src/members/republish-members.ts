import { MemberErased, MemberJoined, MemberLeft } from '#contracts';
import type { Republish } from '../republish.js';
import { type Member, memberColumns, stateOf } from './member-rows.js';
import type { MemberStatus } from './member.workflow.js';

/** The event that led to each state, and tells of it again. */
const eventOf = { ACTIVE: MemberJoined, LEFT: MemberLeft, ERASED: MemberErased } satisfies Record<
  MemberStatus,
  unknown
>;

/** Says members again as they are now, in the order of their ids. Rows are locked before they are read: see `lockKim`. */
export const republishMembers: Republish = async (tx, outbox, after, limit) => {
  const locked = await tx.query<{ id: string }>(`SELECT id FROM member WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`, [
    after,
    limit,
  ]);
  const ids = locked.map(({ id }) => id);
  const members = await tx.query<Member>(
    `SELECT ${memberColumns} FROM member WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  );
  await outbox.republish(tx, ...members.map((member) => eventOf[member.status](stateOf(member))));
  return ids;
};
