import type { Role } from './roles.js';

/**
 * Who may take an action. `any`: the holders of one of the roles, in every scope. `bound`: the holders of one of the roles
 * whose scope covers the object of the action, which the handler passes to `Access.check` or `Access.scopes`.
 */
export type PolicyEntry =
  'public' | 'authenticated' | { readonly roles: readonly Role[]; readonly scope: 'any' | 'bound' };

/** The policy of a service: all its actions, and who may take them. */
export type Policy<Name extends string = string> = Readonly<Record<Name, PolicyEntry>>;

/** The names of the actions of a policy: `@Action<ActionOf<typeof registryPolicy>>('kim.submit')`. */
export type ActionOf<P extends Policy> = keyof P & string;

/** Declares the policy of a service. */
export function definePolicy<const P extends Policy>(policy: P): P {
  return Object.freeze(policy);
}

/** The policy as rows, one for every action: for tests of every role × action. */
export function describePolicy(
  policy: Policy,
): { action: string; audience: 'public' | 'authenticated' | 'roles'; roles: readonly Role[]; bound: boolean }[] {
  return Object.entries(policy).map(([action, entry]) =>
    typeof entry === 'string'
      ? { action, audience: entry, roles: [], bound: false }
      : { action, audience: 'roles' as const, roles: entry.roles, bound: entry.scope === 'bound' },
  );
}
