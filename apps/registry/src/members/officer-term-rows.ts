import type { memberPosts } from '#contracts';
import { isExclusionViolation, type Transaction } from '#database';
import { memberError } from './member.errors.js';
import { firstWarningOn } from './term-warnings.js';

export type Post = (typeof memberPosts)[number];
export type OfficerPost = Exclude<Post, 'MEMBER'>;

/** `until` is the day on which the term is over and the next one may begin. */
export interface Term {
  readonly from: string;
  readonly until: string | null;
}

/** @throws 'term-overlaps' */
export async function beginTerm(
  tx: Transaction,
  { id, kimId, post }: { readonly id: string; readonly kimId: string; readonly post: OfficerPost },
  { from, until }: Term,
  today: string,
): Promise<void> {
  await translateOverlap(() =>
    tx.query(
      `INSERT INTO officer_term (id, kim_id, member_id, post, starts_on, ends_on, warn_on, created_at)
       VALUES (uuidv7(), $1, $2, $3, $4, $5, $6, now())`,
      [kimId, id, post, from, until, firstWarningOn(until, today)],
    ),
  );
}

/** Corrects the last term of an officer's post. @throws 'term-overlaps' */
export async function correctTerm(
  tx: Transaction,
  { id, post }: { readonly id: string; readonly post: OfficerPost },
  { from, until }: Term,
  today: string,
): Promise<void> {
  await translateOverlap(() =>
    tx.query(
      `UPDATE officer_term SET starts_on = $3, ends_on = $4, warn_on = $5
        WHERE id = (SELECT id FROM officer_term
                     WHERE member_id = $1 AND post = $2 AND (ends_on IS NULL OR ends_on > starts_on)
                     ORDER BY starts_on DESC LIMIT 1)`,
      [id, post, from, until, firstWarningOn(until, today)],
    ),
  );
}

/** The member is no officer from that day on: what is left of a term lapses, and so does one that has yet to begin. */
export async function endTerms(tx: Transaction, memberId: string, on: string): Promise<void> {
  await tx.query(
    `UPDATE officer_term SET ends_on = greatest(starts_on, $2), warn_on = NULL
      WHERE member_id = $1 AND (ends_on IS NULL OR ends_on > $2)`,
    [memberId, on],
  );
}

/** Does something to terms. @throws 'term-overlaps' */
export async function translateOverlap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isExclusionViolation(error, 'officer_term_overlap')) throw memberError('term-overlaps');
    throw error;
  }
}
