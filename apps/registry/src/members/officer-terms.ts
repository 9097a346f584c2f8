import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { jakartaDate } from '#calendar';
import type { Post, Term } from './officer-post.js';
import { OfficerTermEntity } from './officer-term.entity.js';
import { firstWarningOn } from './term-warning.rules.js';

/** A membership with a term: of a plain member it has none. */
interface Appointed {
  readonly id: string;
  readonly kimId: string;
  readonly post: Post;
  readonly term: Term | null;
}

/** Records the term of each officer among these members. The constraint `officer_term_overlap` refuses two at a time. */
export async function beginTerms(tx: Transaction, members: readonly Appointed[], now: Date): Promise<void> {
  const terms = members.flatMap(({ id: memberId, kimId, post, term }) => {
    if (post === 'MEMBER' || !term) return [];
    const { from: startsOn, until: endsOn } = term;
    const warnOn = firstWarningOn(endsOn, jakartaDate(now));
    return [{ id: uuidv7(), kimId, memberId, post, startsOn, endsOn, warnOn, createdAt: now }];
  });
  if (terms.length > 0) await tx.manager.insert(OfficerTermEntity, terms);
}

/** Corrects the last term of an officer's post. */
export async function correctTerm(
  tx: Transaction,
  { id, post }: Pick<Appointed, 'id' | 'post'>,
  { from, until }: Term,
  now: Date,
): Promise<void> {
  await tx.query(sql`
    UPDATE officer_term
       SET starts_on = ${from}, ends_on = ${until}, warn_on = ${firstWarningOn(until, jakartaDate(now))}
     WHERE id = (SELECT id FROM officer_term
                  WHERE member_id = ${id} AND post = ${post} AND (ends_on IS NULL OR ends_on > starts_on)
                  ORDER BY starts_on DESC LIMIT 1)`);
}

/** Ends the present term of the member on this day, and drops terms that begin later. */
export async function endTerms(tx: Transaction, memberId: string, on: string): Promise<void> {
  await tx.query(sql`
    UPDATE officer_term SET ends_on = greatest(starts_on, ${on}), warn_on = NULL
     WHERE member_id = ${memberId} AND (ends_on IS NULL OR ends_on > ${on})`);
}
