import type { Access, Actor } from '#access';
import { sql, type Transaction } from '#database';
import type { Kim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import type { MandateAct } from './mandate-acts.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The condition of a row of `mandate` that can be used today. */
const isInForce = sql`mandate.status = 'GIVEN'
  AND daterange(mandate.starts_on, mandate.ends_on) @> (now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** The acts that mandates allow a row of `member` today. */
export const actsInForce = sql`
  ARRAY(SELECT DISTINCT unnest(acts) AS act FROM mandate
         WHERE member_id = member.id AND member.status = 'ACTIVE' AND ${isInForce} ORDER BY act)`;

/** The account of the actor, as members are recorded with it; undefined when it cannot be an account. */
export function accountOf({ subject }: Actor): string | undefined {
  return uuid.test(subject) ? subject : undefined;
}

/**
 * Whether the actor is a member with a mandate of this KIM for this act today. Records the use in the same transaction, so
 * that every act has a person; a mandate in use cannot be revoked until the transaction ends.
 */
export async function useMandate(tx: Transaction, actor: Actor, kimId: string, act: MandateAct): Promise<boolean> {
  const account = accountOf(actor);
  if (account === undefined) return false;
  const used = await tx.query(sql`
    WITH in_force AS (
      SELECT mandate.id FROM mandate JOIN member ON member.id = member_id
       WHERE member.account_id = ${account} AND member.kim_id = ${kimId} AND member.status = 'ACTIVE'
         AND ${act} = ANY (acts) AND ${isInForce}
       ORDER BY mandate.id LIMIT 1 FOR SHARE OF mandate)
    INSERT INTO mandate_use (id, mandate_id, act, at) SELECT uuidv7(), id, ${act}, now() FROM in_force RETURNING id`);
  return used.length > 0;
}

/**
 * Passes actors to whom the policy grants `permission` on this KIM, and members with a mandate for `act`; rejects others as
 * `Access.check` does. The permission of the route must be open to every account: a mandate is no role.
 *
 * @example await checkAccessOrMandate(access, tx, actor, 'activity.log-any', kim, 'LOG_ACTIVITIES');
 */
export async function checkAccessOrMandate(
  access: Access,
  tx: Transaction,
  actor: Actor,
  permission: string,
  kim: Pick<Kim, 'id' | 'villageCodes'>,
  act: MandateAct,
): Promise<void> {
  if (access.allows(actor, permission, targetOf(kim))) return;
  if (!(await useMandate(tx, actor, kim.id, act))) access.check(actor, permission, targetOf(kim));
}
