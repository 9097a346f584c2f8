import { AccessError } from './access-error.js';
import type { Actor } from './actor.js';
import type { Scope } from './scope.js';
import type { PolicyEntry } from './policy.js';

const everything: readonly Scope[] = [{ kind: 'everything' }];

/** The scopes in which the entry allows the actor its action; only `everything` when that is one of them. */
export function grantedScopes(actor: Actor | undefined, entry: PolicyEntry): readonly Scope[] {
  if (entry === 'public' || (entry === 'authenticated' && actor)) return everything;
  if (!actor || entry === 'authenticated') return [];
  const scopes = actor.grants.filter(({ role }) => entry.roles.includes(role)).map(({ scope }) => scope);
  if (scopes.some(({ kind }) => kind === 'everything')) return everything;
  if (entry.scope === 'regency') return [];
  return entry.scope === 'any' && scopes.length > 0 ? everything : scopes;
}

/** The same, never empty. @throws AccessError `token-missing`, `role-missing` or `out-of-scope` */
export function requireScopes(actor: Actor | undefined, entry: PolicyEntry): readonly Scope[] {
  const scopes = grantedScopes(actor, entry);
  if (scopes.length > 0) return scopes;
  if (!actor) throw new AccessError('token-missing', { 'www-authenticate': 'Bearer' });
  const holdsRole = typeof entry === 'object' && actor.grants.some(({ role }) => entry.roles.includes(role));
  throw new AccessError(holdsRole ? 'out-of-scope' : 'role-missing');
}
