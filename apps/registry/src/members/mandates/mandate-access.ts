import { type Access, type Actor, covers } from '#access';
import type { Transaction } from '#database';
import type { Kim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { scopesOf } from '../../kims/kim-scope.js';
import type { MandateAct } from './mandate-acts.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A mandate that can be used today; a condition on the table `mandate`. */
const isInForce = `mandate.status = 'GIVEN'
  AND daterange(mandate.starts_on, mandate.ends_on) @> (now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** What mandates allow a row of the table `member` today; an expression. */
export const actsInForce = `
  ARRAY(SELECT DISTINCT unnest(acts) AS act FROM mandate
         WHERE member_id = member.id AND member.status = 'ACTIVE' AND ${isInForce} ORDER BY act)`;

/** The account of whoever acts, as members are entered with it; undefined when it can be no member's. */
export function accountOf({ subject }: Actor): string | undefined {
  return uuid.test(subject) ? subject : undefined;
}

/**
 * Whether the actor is a member who holds a mandate of this KIM for this act today. That it was used is written down in
 * the same transaction, so that every act is somebody's; a mandate in use cannot be revoked until the transaction ends.
 */
export async function useMandate(tx: Transaction, actor: Actor, kimId: string, act: MandateAct): Promise<boolean> {
  const account = accountOf(actor);
  if (account === undefined) return false;
  const used = await tx.query(
    `WITH in_force AS (
       SELECT mandate.id FROM mandate JOIN member ON member.id = member_id
        WHERE member.account_id = $1 AND member.kim_id = $2 AND member.status = 'ACTIVE'
          AND $3 = ANY (acts) AND ${isInForce}
        ORDER BY mandate.id LIMIT 1 FOR SHARE OF mandate)
     INSERT INTO mandate_use (id, mandate_id, act, at) SELECT uuidv7(), id, $3, now() FROM in_force RETURNING id`,
    [account, kimId, act],
  );
  return used.length > 0;
}

/**
 * Lets those through whom the policy allows `action` on this KIM, and members with a mandate for `act`; refuses others as
 * `Access.check` does. The action of the route must be one that is open to whoever has signed in: a mandate is no role.
 *
 * @example await checkActingFor(access, tx, actor, 'activity.log-any', kim, 'LOG_ACTIVITIES');
 */
export async function checkAccessOrMandate(
  access: Access,
  tx: Transaction,
  actor: Actor,
  action: string,
  kim: Pick<Kim, 'id' | 'villageCodes'>,
  act: MandateAct,
): Promise<void> {
  if (scopesOf(access, actor, action).some((scope) => covers(scope, targetOf(kim)))) return;
  if (!(await useMandate(tx, actor, kim.id, act))) access.check(actor, action, targetOf(kim));
}
