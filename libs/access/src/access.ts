import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { AccessError } from './access-error.js';
import type { Actor } from './actor.js';
import { grantedScopes, requireScopes } from './granted-scopes.js';
import { namesKimRole, type Policy, type PolicyEntry } from './policy.js';
import { covers, type Scope, type Target } from './scope.js';
import { scopeCondition, type ScopeColumns } from './scope-condition.js';

export const POLICY = Symbol('policy');

/** A decision that was requested: an action, and its target unless it was about the action at all. */
export interface AccessCheck {
  readonly action: string;
  readonly target?: Target;
}

/** Decides by the policy of the service, and records the decisions that were requested for an actor. */
@Injectable()
export class Access {
  private readonly checks = new WeakMap<Actor, AccessCheck[]>();

  private readonly hasKimRoles: boolean;

  constructor(@Inject(POLICY) readonly policy: Policy) {
    this.hasKimRoles = Object.values(policy).some(namesKimRole);
  }

  /**
   * Requires that the actor may do this to this target. Every handler of an action with scope `bound` calls it.
   *
   * @throws AccessError 403 `role-missing` or `out-of-scope`
   */
  check(actor: Actor | undefined, action: string, target: Target): void {
    if (!this.scopes(actor, action).some((scope) => covers(scope, target))) throw new AccessError('out-of-scope');
    this.record(actor, { action, target });
  }

  /**
   * Whether the actor may do this to this target; without a target, whether the policy allows the actor the action at all.
   * For responses that show more to some callers. Counts as the check of a `bound` action.
   */
  allows(actor: Actor | undefined, action: string, target?: Target): boolean {
    const scopes = this.grantedScopes(actor, action);
    const isAllowed = target ? scopes.some((scope) => covers(scope, target)) : scopes.length > 0;
    if (isAllowed) this.record(actor, target ? { action, target } : { action });
    return isAllowed;
  }

  /**
   * The condition of the rows of a list to which the actor may do this. Counts as the check of a `bound` action.
   *
   * @throws AccessError 403 `role-missing` when the policy does not allow the actor the action at all
   */
  scopeCondition(actor: Actor | undefined, action: string, columns: ScopeColumns): Sql {
    return scopeCondition(this.scopes(actor, action), columns);
  }

  /** The same; `FALSE` when the policy does not allow the actor the action at all. For lists that show more to some callers. */
  scopeConditionOrNone(actor: Actor | undefined, action: string, columns: ScopeColumns): Sql {
    return scopeCondition(this.grantedScopes(actor, action), columns);
  }

  /**
   * The scopes in which the actor may do this: never empty, and only `everything` when that is one of them. Counts as the
   * check of a `bound` action.
   *
   * @throws AccessError 403 `role-missing`, or `out-of-scope` for an action of the whole regency
   */
  scopes(actor: Actor | undefined, action: string): readonly Scope[] {
    this.record(actor);
    const scopes = requireScopes(actor, this.entry(action));
    this.record(actor, { action });
    return scopes;
  }

  /** The scopes in which the actor may do this; empty for none. No check: nothing is shown or done by it. */
  grantedTo(actor: Actor, action: string): readonly Scope[] {
    return grantedScopes(actor, this.entry(action));
  }

  private grantedScopes(actor: Actor | undefined, action: string): readonly Scope[] {
    this.record(actor);
    return grantedScopes(actor, this.entry(action));
  }

  /** What the actor was allowed so far, for `recheck` when the response is returned again. */
  allowedTo(actor: Actor | undefined): readonly AccessCheck[] {
    return (actor && this.checks.get(actor)) ?? [];
  }

  /**
   * Requires for a stored response what its first call was allowed.
   *
   * @throws AccessError 403 `role-missing` or `out-of-scope`
   */
  recheck(actor: Actor | undefined, allowed: readonly AccessCheck[]): void {
    this.record(actor);
    for (const { action, target } of allowed) {
      if (target) this.check(actor, action, target);
      else this.scopes(actor, action);
    }
  }

  wasAuthorized(actor: Actor): boolean {
    return this.checks.has(actor);
  }

  private record(actor: Actor | undefined, ...checks: readonly AccessCheck[]): void {
    if (!actor) return;
    const known = this.checks.get(actor);
    if (known) known.push(...checks);
    else this.checks.set(actor, [...checks]);
  }

  /**
   * Whether a decision on a route with this entry can depend on memberships. A route for roles of a KIM, or one that is open to
   * accounts and whose handler decides; not one for other roles alone.
   */
  concernsMembers(entry: PolicyEntry): boolean {
    return typeof entry === 'string' ? this.hasKimRoles : namesKimRole(entry);
  }

  entry(action: string): PolicyEntry {
    const entry = Object.hasOwn(this.policy, action) ? this.policy[action] : undefined;
    if (entry === undefined) throw new Error(`the policy has no action '${action}'`);
    return entry;
  }
}
