import { type Role, roles } from './roles.js';

/** The extent of a grant. */
export type Scope =
  | { readonly kind: 'everything' }
  /** The area with this code and every area below it: `32.01.05` holds `32.01.05.2003`, not `32.01.051`. */
  | { readonly kind: 'area'; readonly prefix: string }
  | { readonly kind: 'kim'; readonly id: string }
  | { readonly kind: 'agency'; readonly id: string };

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** The object of an action. A grant for one of the given dimensions allows it. */
export interface Target {
  /** The code of an area; a grant must cover each of several areas. */
  readonly area?: string | readonly string[];
  readonly kim?: string;
  readonly agency?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const areaCode = /^\d{2}(\.\d{2}){0,2}$|^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const agencyId = /^[a-z][a-z0-9-]{1,29}$/;

/** Reads a grant as tokens write it, such as `KIM_CHAIR@kim:<uuid>`; undefined when it is malformed. */
export function parseGrant(text: unknown): Grant | undefined {
  if (typeof text !== 'string') return undefined;
  const at = text.indexOf('@');
  const role = roles.find((known) => known === text.slice(0, at));
  const scope = parseScope(text.slice(at + 1));
  return role && scope && { role, scope };
}

function parseScope(text: string): Scope | undefined {
  if (text === '*') return { kind: 'everything' };
  const [kind, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (kind === 'area' && areaCode.test(id)) return { kind, prefix: id };
  if (kind === 'kim' && uuid.test(id)) return { kind, id };
  if (kind === 'agency' && agencyId.test(id)) return { kind, id };
  return undefined;
}

/** The grant as tokens write it. */
export function formatGrant({ role, scope }: Grant): string {
  if (scope.kind === 'everything') return `${role}@*`;
  return `${role}@${scope.kind}:${scope.kind === 'area' ? scope.prefix : scope.id}`;
}

/** Whether a scope covers the object of an action. */
export function covers(scope: Scope, target: Target): boolean {
  if (scope.kind === 'everything') return true;
  if (scope.kind !== 'area') return target[scope.kind] === scope.id;
  const areas = typeof target.area === 'string' ? [target.area] : (target.area ?? []);
  return areas.length > 0 && areas.every((code) => isWithin(code, scope.prefix));
}

function isWithin(code: string, prefix: string): boolean {
  return code === prefix || code.startsWith(`${prefix}.`);
}
