import { type Queryable, sql, type Sql, type Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { ForumDelegate } from './forum-delegate.entity.js';
import type { Term } from './terms.js';

/** A delegate with the name of the KIM and the villages that it serves. */
export interface ListedDelegate extends ForumDelegate {
  readonly kimName: string;
  readonly villageCodes: readonly string[];
}

/** The condition of a delegate who is neither recalled nor a former member. */
export const isRepresenting = sql`forum_delegate.status = 'NAMED'
  AND EXISTS (SELECT FROM member WHERE member.id = forum_delegate.member_id AND member.status = 'ACTIVE')`;

/** @param rest what follows the joined tables `forum_delegate` and `kim` */
export function readDelegates(source: Queryable, rest: Sql): Promise<ListedDelegate[]> {
  return source.query<ListedDelegate>(sql`
    SELECT forum_delegate.*, starts_on::text, ends_on::text, kim.name AS kim_name,
           ARRAY(SELECT village_code FROM kim_village AS served WHERE served.kim_id = kim.id) AS village_codes
      FROM forum_delegate JOIN kim ON kim.id = kim_id ${rest}`);
}

/** @throws 'delegate-not-found' */
export async function readDelegate(source: Queryable, id: string): Promise<ListedDelegate> {
  const [delegate] = await readDelegates(source, sql`WHERE forum_delegate.id = ${id}`);
  if (!delegate) throw networkError('delegate-not-found');
  return delegate;
}

/** The delegates who represent a KIM in a forum, in any term. */
export function delegatesOf(
  tx: Transaction,
  kimId: string,
  areaCode: string,
): Promise<(Term & { readonly memberId: string })[]> {
  return tx.query(sql`
    SELECT member_id, starts_on::text, ends_on::text FROM forum_delegate
     WHERE kim_id = ${kimId} AND area_code = ${areaCode} AND ${isRepresenting}`);
}
