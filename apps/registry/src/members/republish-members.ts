import { MemberErased, MemberJoined, MemberLeft } from '#contracts';
import { sql } from '#database';
import type { Republish } from '../republish.js';
import { readMembers } from './member-rows.js';
import { stateOf } from './member.events.js';
import type { MemberStatus } from './member.workflow.js';

/** The event that states each status again. */
const eventOf = { ACTIVE: MemberJoined, LEFT: MemberLeft, ERASED: MemberErased } satisfies Record<
  MemberStatus,
  unknown
>;

/** Publishes the present state of members, in the order of their ids. Locks rows before it reads them: see `lockKim`. */
export const republishMembers: Republish = async (tx, outbox, after, limit) => {
  const locked = await tx.query<{ id: string }>(
    sql`SELECT id FROM member WHERE id > ${after} ORDER BY id LIMIT ${limit} FOR SHARE`,
  );
  const ids = locked.map(({ id }) => id);
  const members = await readMembers(tx, ids);
  await outbox.republish(tx, ...members.map((member) => eventOf[member.status](stateOf(member))));
  return ids;
};
