import { fitsRole, type Role, roles } from './roles.js';
import type { Scope } from './scope.js';

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const areaCode = /^\d{2}(\.\d{2}){0,2}$|^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const purposeId = /^[a-z]+(-[a-z]+)*$/;
const agencyId = /^[a-z][a-z0-9-]{1,29}$/;

/**
 * Reads a grant as tokens write it, such as `VILLAGE_OFFICER@area:32.01.05.2003`; undefined when it is malformed, or when the role
 * does not go with this kind of scope.
 */
export function parseGrant(text: unknown): Grant | undefined {
  if (typeof text !== 'string') return undefined;
  const at = text.indexOf('@');
  const role = roles.find((known) => known === text.slice(0, at));
  const scope = parseScope(text.slice(at + 1));
  return role && scope && fitsRole(role, scope) ? { role, scope } : undefined;
}

function parseScope(text: string): Scope | undefined {
  if (text === '*') return { kind: 'everything' };
  const [kind, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (kind === 'area' && areaCode.test(id)) return { kind, prefix: id };
  if (kind === 'kim' && uuid.test(id)) return { kind, id };
  if (kind === 'agency' && agencyId.test(id)) return { kind, id };
  if (kind === 'purpose' && purposeId.test(id)) return { kind, id };
  return undefined;
}

/** The grant as tokens write it. */
export function formatGrant({ role, scope }: Grant): string {
  return `${role}@${formatScope(scope)}`;
}

export function formatScope(scope: Scope): string {
  if (scope.kind === 'everything') return '*';
  return `${scope.kind}:${scope.kind === 'area' ? scope.prefix : scope.id}`;
}
