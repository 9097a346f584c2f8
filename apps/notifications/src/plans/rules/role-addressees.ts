import type { InboxRole } from '../../role-inbox/inbox-roles.js';
import type { Addressee } from './rule.js';

/** All who hold the role at this place: an area, an agency, or the whole regency. */
export function toRole(role: InboxRole, place: string, about: Addressee['about']): Addressee {
  return { audience: 'ROLE', role, place, about };
}

/** The smallest area that holds all of these villages, such as their district: who covers it covers each of them. */
export function commonArea(villageCodes: readonly string[]): string {
  const [first = [], ...others] = villageCodes.map((code) => code.split('.'));
  const shared = first.findIndex((part, place) => others.some((other) => other[place] !== part));
  return (shared === -1 ? first : first.slice(0, shared)).join('.');
}
