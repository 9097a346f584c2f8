import { type Queryable, sql, type Transaction } from '#database';
import { entityStore, type SubjectStore } from '#lifecycle';
import { MemberEntity } from './member.entity.js';
import { memberError } from './member.errors.js';
import type { LeavingReason, MemberStatus } from './member.workflow.js';
import type { Post, Term } from './officer-post.js';

/** A membership in a KIM. The personal data lie apart: see `MemberContacts`. Days are `YYYY-MM-DD`. */
export interface Member {
  readonly id: string;
  readonly kimId: string;
  readonly version: number;
  readonly status: MemberStatus;
  readonly post: Post;
  /** The account that has confirmed the link. */
  readonly accountId: string | null;
  /** The account that was asked to confirm; it has no right in the KIM yet. */
  readonly pendingAccountId: string | null;
  readonly homeVillageCode: string | null;
  readonly underGuardian: boolean;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly leavingReason: LeavingReason | null;
  /** The last term that is recorded for the post, which may have yet to begin. */
  readonly term: Term | null;
  readonly createdAt: Date;
}

/** The columns of a `Member`, of the table `member`. */
export const memberColumns = sql`
  member.id, member.kim_id, member.version, member.status, member.post, member.account_id, member.pending_account_id,
  member.home_village_code, member.under_guardian, member.joined_on::text, member.left_on::text, member.leaving_reason, member.created_at,
  (SELECT json_build_object('from', starts_on, 'until', ends_on) FROM officer_term
    WHERE member_id = member.id AND officer_term.post = member.post AND (ends_on IS NULL OR ends_on > starts_on)
    ORDER BY starts_on DESC LIMIT 1) AS term`;

/** @throws 'member-not-found' */
export async function readMember(source: Queryable, id: string): Promise<Member> {
  const [member] = await readMembers(source, [id]);
  if (!member) throw memberError('member-not-found');
  return member;
}

/** In the order of their ids; an unknown id is left out. */
export function readMembers(source: Queryable, ids: readonly string[]): Promise<Member[]> {
  return source.query<Member>(sql`SELECT ${memberColumns} FROM member WHERE id = ANY (${ids}::uuid[]) ORDER BY id`);
}

/** Locks in the order of the ids, so that two transactions that lock the same members cannot deadlock. See `lockKim`. */
export async function lockMembers(tx: Transaction, ids: readonly string[]): Promise<Member[]> {
  await tx.query(sql`SELECT FROM member WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  return readMembers(tx, ids);
}

/** @throws 'member-not-found' */
export async function lockMember(tx: Transaction, id: string): Promise<Member> {
  const [member] = await lockMembers(tx, [id]);
  if (!member) throw memberError('member-not-found');
  return member;
}

export const memberStore: Partial<SubjectStore<Member>> = {
  lock: (tx, ids) => lockMembers(tx, ids),
  insert: async (tx, member) => void (await tx.manager.insert(MemberEntity, toRow(member))),
  insertMany: (tx, members) => entityStore<MemberEntity>(MemberEntity).insertMany(tx, members.map(toRow)),
  update: async (tx, member) => void (await tx.manager.update(MemberEntity, { id: member.id }, toRow(member))),
};

function toRow({ term: _term, ...row }: Member): MemberEntity {
  return row;
}
