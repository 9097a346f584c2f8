import { aspirationsError } from '../../aspirations.errors.js';

interface ProtectionLevels {
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

/**
 * The protection of a case after somebody found it to be more; 422 `protection-lowered`. Two real leaks came from a
 * level that was not set, or set too late: it never goes down again.
 */
export function raiseProtection(
  now: ProtectionLevels,
  found: { anonymous?: boolean; confidential?: boolean },
): ProtectionLevels {
  for (const level of ['anonymous', 'confidential'] as const)
    if (now[level] && found[level] === false)
      throw aspirationsError('protection-lowered', {
        errors: [{ pointer: `/${level}`, detail: 'may only be raised' }],
      });
  return {
    anonymous: found.anonymous ?? now.anonymous,
    confidential: found.confidential ?? now.confidential,
  };
}
