import { type Access, type Actor, isKimRole, type Target } from '#access';
import { allOf, anyOf, sql, type Sql } from '#database';
import { aspirationError } from './aspiration.errors.js';
import { isInformationRequest } from './aspiration.rules.js';
import { type Reachable, targetOf } from './aspiration.step.js';

/** Of what a KIM was asked to check on site. */
export type Readable = Reachable & { readonly checkKimId: string | null };

/** Of the information officer and the superior, on requests for information. */
const officePermission = 'information-request.read';

/** The target of a check on site: the KIM that was asked for it, whichever KIM brought the aspiration in. */
export function checkTargetOf({ confidential, checkKimId }: Readable): Target {
  return confidential || checkKimId === null ? {} : { kim: checkKimId };
}

/**
 * Whether the actor reads an aspiration, and not only what is public of it: the coordinator of its area, its agency, the KIM
 * that brought it in, and the KIM that was asked to check on site. A KIM reads nothing that is confidential.
 */
export function mayRead(access: Access, actor: Actor | undefined, aspiration: Readable): boolean {
  const ofOffice = isInformationRequest(aspiration) && access.allows(actor, officePermission, targetOf(aspiration));
  if (ofOffice) return true;
  return [targetOf(aspiration), checkTargetOf(aspiration)].some((target) =>
    access.allows(actor, 'aspiration.read', target),
  );
}

/**
 * Requires it. To a KIM, an aspiration out of its reach does not exist: what is public is read with the public.
 *
 * @throws 404 `aspiration-not-found` for a KIM; 403 for others
 */
export function requireReadable(access: Access, actor: Actor, aspiration: Readable): void {
  if (mayRead(access, actor, aspiration)) return;
  if (actor.grants.some(({ role }) => isKimRole(role))) throw aspirationError('aspiration-not-found');
  access.check(actor, 'aspiration.read', targetOf(aspiration));
}

/** The same as a condition on the rows of `aspiration`, so that no page and no count shows what lies outside. */
export function readableBy(access: Access, actor: Actor): Sql {
  const within = (columns: Parameters<Access['scopeCondition']>[2]) =>
    access.scopeCondition(actor, 'aspiration.read', columns);
  return anyOf(
    within({ area: sql`aspiration.village_code`, agency: sql`aspiration.agency_id` }),
    allOf(sql`NOT aspiration.confidential`, within({ kim: sql`aspiration.kim_id` })),
    allOf(sql`NOT aspiration.confidential`, within({ kim: sql`aspiration.check_kim_id` })),
  );
}
