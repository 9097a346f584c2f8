import { isKimRole, type Role, roleTable } from './roles.js';

/**
 * Who may take an action. `any`: the holders of one of the roles, with whatever scope: for actions without an object.
 * `regency`: the holders whose grant is for the whole regency (`@*`). `bound`: the holders whose scope covers the object of the
 * action, which the handler passes to `Access.check` or `Access.scopes`.
 */
export type PolicyEntry =
  'public' | 'authenticated' | { readonly roles: readonly Role[]; readonly scope: 'any' | 'regency' | 'bound' };

/** The policy of a service: all its actions, and who may take them. */
export type Policy<Name extends string = string> = Readonly<Record<Name, PolicyEntry>>;

/** The names of the actions of a policy: `@Action<ActionOf<typeof registryPolicy>>('kim.submit')`. */
export type ActionOf<P extends Policy> = keyof P & string;

/**
 * Declares the policy of a service.
 *
 * @throws Error for a role that can never have the scope of its entry
 */
export function definePolicy<const P extends Policy>(policy: P): P {
  for (const [action, entry] of Object.entries<PolicyEntry>(policy))
    if (typeof entry === 'object' && entry.scope === 'regency')
      for (const role of entry.roles)
        if (!(roleTable[role].scopes as readonly string[]).includes('everything'))
          throw new Error(`'${action}' is for the whole regency, which ${role} is never granted`);
  return Object.freeze(policy);
}

/** Whether a decision by this entry can depend on the memberships of the account. */
export function namesKimRole(entry: PolicyEntry): boolean {
  return typeof entry === 'object' && entry.roles.some(isKimRole);
}

/** The policy as rows, one for every action. */
export function describePolicy(policy: Policy): {
  action: string;
  audience: 'public' | 'authenticated' | 'roles';
  roles: readonly Role[];
  scope: 'any' | 'regency' | 'bound' | null;
}[] {
  return Object.entries(policy).map(([action, entry]) =>
    typeof entry === 'string'
      ? { action, audience: entry, roles: [], scope: null }
      : { action, audience: 'roles' as const, roles: entry.roles, scope: entry.scope },
  );
}
