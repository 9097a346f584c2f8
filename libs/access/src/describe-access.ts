import type { AccessMatrix } from './access.dto.js';
import type { PolicyEntry } from './policy.js';
import { roleTable } from './roles.js';

/** Who may do what a permission allows, as the access matrix has it. */
export type DescribedAccess = Omit<AccessMatrix['items'][number], 'method' | 'path'>;

export function describeAccess(permission: string, entry: PolicyEntry): DescribedAccess {
  if (typeof entry === 'string') return { permission, audience: entry, roles: [], bound: false };
  const { roles, scope } = entry;
  return {
    permission,
    audience: 'roles',
    roles: roles.map((role) => ({
      role,
      scopes: roleTable[role].scopes.filter((kind) => scope !== 'regency' || kind === 'everything'),
    })),
    bound: scope === 'bound',
  };
}
