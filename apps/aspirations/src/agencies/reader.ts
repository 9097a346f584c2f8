import { type Access, type Actor, covers, type Target } from '#access';

/** Who reads personal data, as the log of accesses stores it. */
export interface Reader {
  /** Subject of the account. */
  readonly actor: string;
  /** The role by which the account may, which the person concerned sees in place of the account. */
  readonly role: string;
  readonly agencyId: string | null;
}

/** What a reader reads for. */
export interface Reading extends Reader {
  readonly purpose: string;
}

/** The actor with the role by which the policy allows this action, best on this target. */
export function readerOf(access: Access, actor: Actor, action: string, target: Target = {}): Reader {
  const entry = access.entry(action);
  const grants = actor.grants.filter(({ role }) => typeof entry === 'object' && entry.roles.includes(role));
  const grant = grants.find(({ scope }) => covers(scope, target)) ?? grants[0];
  const agencyId = grant?.scope.kind === 'agency' ? grant.scope.id : null;
  return { actor: actor.subject, role: grant?.role ?? 'CITIZEN', agencyId };
}
