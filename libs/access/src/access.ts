import { Inject, Injectable } from '@nestjs/common';
import { AccessError } from './access-error.js';
import { covers, type Grant, type Scope, type Target } from './grant.js';
import type { Policy, PolicyEntry } from './policy.js';

export const POLICY = Symbol('policy');

/** Whoever acts, as the access token says; one object per request. */
export interface Actor {
  readonly subject: string;
  readonly name?: string;
  readonly grants: readonly Grant[];
}

/** Decides by the service's policy, and remembers for which actors it was asked. */
@Injectable()
export class Access {
  private readonly authorized = new WeakSet<Actor>();

  constructor(@Inject(POLICY) readonly policy: Policy) {}

  /**
   * The actor may do this to this target; else 403 `role-missing` or `out-of-scope`. To be called by every handler of an
   * action whose scope is `bound`.
   */
  check(actor: Actor | undefined, action: string, target: Target): void {
    const scopes = this.scopes(actor, action);
    if (!scopes.some((scope) => covers(scope, target))) throw new AccessError('out-of-scope');
  }

  /**
   * How far the actor may do this: the filter of a list. Never empty: without any, 403 `role-missing` is thrown. What
   * contains everything is just that one scope. Counts as the check of a `bound` action.
   */
  scopes(actor: Actor | undefined, action: string): Scope[] {
    const entry = this.entry(action);
    if (actor) this.authorized.add(actor);
    if (entry === 'public' || (entry === 'authenticated' && actor)) return [{ kind: 'everything' }];
    if (!actor) throw new AccessError('token-missing', { 'www-authenticate': 'Bearer' });
    const scopes = entry === 'authenticated' ? [] : scopesOf(actor, entry);
    if (scopes.length === 0) throw new AccessError('role-missing');
    return scopes.some(({ kind }) => kind === 'everything') ? [{ kind: 'everything' }] : scopes;
  }

  /** For an answer that was given before, under a check made then, and is only given again. */
  markAuthorized(actor: Actor | undefined): void {
    if (actor) this.authorized.add(actor);
  }

  wasAuthorized(actor: Actor): boolean {
    return this.authorized.has(actor);
  }

  entry(action: string): PolicyEntry {
    const entry = Object.hasOwn(this.policy, action) ? this.policy[action] : undefined;
    if (entry === undefined) throw new Error(`the policy has no action '${action}'`);
    return entry;
  }
}

function scopesOf(actor: Actor, entry: Exclude<PolicyEntry, string>): Scope[] {
  const scopes = actor.grants.filter(({ role }) => entry.roles.includes(role)).map(({ scope }) => scope);
  return entry.scope === 'any' && scopes.length > 0 ? [{ kind: 'everything' }] : scopes;
}
