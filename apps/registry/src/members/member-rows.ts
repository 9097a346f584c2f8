import { type Database, isUniqueViolation, type Transaction } from '#database';
import { transitionOf } from '#workflow';
import { memberError } from './member.errors.js';
import { type LeavingReason, type MemberAction, type MemberStatus, memberWorkflow } from './member.workflow.js';
import { type Post, translateOverlap, type Term } from './officer-term-rows.js';

/** A member's place in a KIM, as it is in the database. */
export interface Member {
  readonly id: string;
  readonly kimId: string;
  readonly version: number;
  readonly status: MemberStatus;
  readonly post: Post;
  readonly accountId: string | null;
  readonly homeVillageCode: string | null;
  readonly underGuardian: boolean;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly leavingReason: LeavingReason | null;
  readonly term: Term | null;
}

/** Somebody new, with what `MemberContacts.seal` made of the person. */
export interface NewMemberRow extends Member {
  readonly warnOn: string | null;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

export interface MemberTransition {
  readonly action: MemberAction;
  readonly effectiveOn: string;
  readonly actor: string;
}

/** The columns of a `Member`, of the table `member`. */
export const memberColumns = `
  member.id, member.kim_id AS "kimId", member.version, member.status, member.post, member.account_id AS "accountId",
  member.home_village_code AS "homeVillageCode", member.under_guardian AS "underGuardian",
  member.joined_on::text AS "joinedOn", member.left_on::text AS "leftOn", member.leaving_reason AS "leavingReason",
  (SELECT json_build_object('from', starts_on, 'until', ends_on) FROM officer_term
    WHERE member_id = member.id AND officer_term.post = member.post AND (ends_on IS NULL OR ends_on > starts_on)
    ORDER BY starts_on DESC LIMIT 1) AS term`;

/** @throws 'member-not-found' */
export async function readMember(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Member> {
  const [member] = await source.query<Member>(`SELECT ${memberColumns} FROM member WHERE id = $1`, [id]);
  if (!member) throw memberError('member-not-found');
  return member;
}

/**
 * The member, and nobody else changes it until the transaction ends. The row is locked before it is read: see `lockKim`.
 *
 * @throws 'member-not-found'
 */
export async function lockMember(tx: Transaction, id: string): Promise<Member> {
  await tx.query(`SELECT FROM member WHERE id = $1 FOR UPDATE`, [id]);
  return readMember(tx, id);
}

/** Several, in the order of their ids, so that two who want the same ones cannot wait for each other in a ring. */
export async function lockMembers(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
  await tx.query(`SELECT FROM member WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
  const members = await tx.query<Member>(`SELECT ${memberColumns} FROM member WHERE id = ANY ($1::uuid[])`, [ids]);
  return new Map(members.map((member) => [member.id, member]));
}

/** @throws 'member-transition-refused' when the life-cycle has no such step from the member's state */
export function requireTransition({ status }: Member, action: MemberAction): void {
  if (!transitionOf(memberWorkflow, status, action))
    throw memberError('member-transition-refused', { detail: `${status} → ${action}` });
}

/**
 * Enters members with their sealed data, their first line of history and the terms of the officers, in two statements
 * however many they are: whether the post is taken comes before whether the term overlaps.
 *
 * @throws 'post-taken', 'account-taken', 'term-overlaps'
 */
export async function insertMembers(tx: Transaction, members: readonly NewMemberRow[], actor: string): Promise<void> {
  const rows = members.map(({ wrappedKey, sealed, ...member }) => ({
    ...member,
    wrappedKey: wrappedKey.toString('base64'),
    sealed: sealed.toString('base64'),
  }));
  await translateUniqueViolations(() =>
    tx.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS given(id uuid, "kimId" uuid, version int, status text, post text, "accountId" uuid, "homeVillageCode" text,
                    "underGuardian" boolean, "joinedOn" date, "wrappedKey" text, sealed text)),
       joined AS (
         INSERT INTO member (id, kim_id, version, status, post, account_id, home_village_code, under_guardian, joined_on,
                             created_at)
         SELECT id, "kimId", version, status, post, "accountId", "homeVillageCode", "underGuardian", "joinedOn", now()
           FROM given),
       told AS (
         INSERT INTO member_history (member_id, version, action, post, effective_on, actor, at)
         SELECT id, version, 'join', post, "joinedOn", $2, now() FROM given)
       INSERT INTO member_contact (member_id, wrapped_key, sealed)
       SELECT id, decode("wrappedKey", 'base64'), decode(sealed, 'base64') FROM given`,
      [JSON.stringify(rows), actor],
    ),
  );
  await insertFirstTerms(tx, members);
}

async function insertFirstTerms(tx: Transaction, members: readonly NewMemberRow[]): Promise<void> {
  const officers = members.flatMap(({ id, kimId, post, term, warnOn }) =>
    term ? [{ id, kimId, post, warnOn, ...term }] : [],
  );
  if (officers.length === 0) return;
  await translateOverlap(() =>
    tx.query(
      `INSERT INTO officer_term (id, kim_id, member_id, post, starts_on, ends_on, warn_on, created_at)
       SELECT uuidv7(), "kimId", id, post, "from", until, "warnOn", now()
         FROM jsonb_to_recordset($1::jsonb)
              AS given(id uuid, "kimId" uuid, post text, "from" date, until date, "warnOn" date)`,
      [JSON.stringify(officers)],
    ),
  );
}

/** Stores a changed member whose row is locked, and the step that led there. @throws 'post-taken', 'account-taken' */
export async function recordMember(tx: Transaction, member: Member, transition: MemberTransition): Promise<void> {
  await translateUniqueViolations(() =>
    tx.query(
      `WITH changed AS (
         UPDATE member SET version = $2, status = $3, post = $4, account_id = $5, home_village_code = $6,
                           under_guardian = $7, joined_on = $8, left_on = $9, leaving_reason = $10
          WHERE id = $1)
       INSERT INTO member_history (member_id, version, action, post, effective_on, reason, actor, at)
       VALUES ($1, $2, $11, $4, $12, $10, $13, now())`,
      [
        member.id,
        member.version,
        member.status,
        member.post,
        member.accountId,
        member.homeVillageCode,
        member.underGuardian,
        member.joinedOn,
        member.leftOn,
        member.leavingReason,
        transition.action,
        transition.effectiveOn,
        transition.actor,
      ],
    ),
  );
}

async function translateUniqueViolations(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isUniqueViolation(error, 'member_post')) throw memberError('post-taken');
    if (isUniqueViolation(error, 'member_account')) throw memberError('account-taken');
    throw error;
  }
}

/** The member as every event of it tells. */
export function stateOf({
  id,
  kimId,
  version,
  status,
  post,
  accountId,
  homeVillageCode,
  joinedOn,
  leftOn,
  term,
}: Member) {
  const resident = homeVillageCode === null;
  return { memberId: id, version, kimId, post, accountId, joinedOn, status, resident, term, leftOn };
}
