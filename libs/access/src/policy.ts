import type { Role } from './roles.js';

/**
 * Who may do something. `any`: whoever has one of the roles, wherever. `bound`: one of the roles, and its scope must
 * reach what the act is done to; the handler says what that is (`Access.check`, `Access.scopes`).
 */
export type PolicyEntry =
  'public' | 'authenticated' | { readonly roles: readonly Role[]; readonly scope: 'any' | 'bound' };

/** A service's whole policy: every action there is, and who may do it. */
export type Policy<Name extends string = string> = Readonly<Record<Name, PolicyEntry>>;

/** The names of the actions of a policy: `@Action<ActionOf<typeof registryPolicy>>('kim.submit')`. */
export type ActionOf<P extends Policy> = keyof P & string;

/** Declares a service's policy. */
export function definePolicy<const P extends Policy>(policy: P): P {
  return Object.freeze(policy);
}

/** The policy as rows, one for every action: for tests that go through every role × action. */
export function describePolicy(
  policy: Policy,
): { action: string; audience: 'public' | 'authenticated' | 'roles'; roles: readonly Role[]; bound: boolean }[] {
  return Object.entries(policy).map(([action, entry]) =>
    typeof entry === 'string'
      ? { action, audience: entry, roles: [], bound: false }
      : { action, audience: 'roles' as const, roles: entry.roles, bound: entry.scope === 'bound' },
  );
}
