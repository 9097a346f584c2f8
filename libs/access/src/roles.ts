import type { Scope } from './scope.js';

interface RoleRules {
  /** The kinds of scope that grants of the role may have. */
  readonly scopes: readonly Scope['kind'][];
}

const anywhereOrArea = { scopes: ['everything', 'area'] } as const satisfies RoleRules;
const anywhere = { scopes: ['everything'] } as const satisfies RoleRules;
const area = { scopes: ['area'] } as const satisfies RoleRules;
const kim = { scopes: ['kim'] } as const satisfies RoleRules;

/**
 * The roles of an account. Those of a KIM come from its memberships (`Memberships`), all others from the grants of the token.
 * HEAD_OF_OFFICE and REGENT read numbers of the whole regency and nothing of a person.
 * SERVICE is for services of the platform, each with the purposes that it needs, INTEGRATOR for machine accounts of other parties.
 */
export const roleTable = {
  CITIZEN: anywhere,
  KIM_MEMBER: kim,
  KIM_CHAIR: kim,
  KIM_SECRETARY: kim,
  KIM_TREASURER: kim,
  VILLAGE_OFFICER: area,
  DISTRICT_OFFICER: area,
  DISKOMINFO_VERIFIER: anywhereOrArea,
  DISKOMINFO_EDITOR: anywhereOrArea,
  COMPLAINT_COORDINATOR: anywhereOrArea,
  AGENCY_LIAISON: { scopes: ['agency'] },
  HEAD_OF_OFFICE: anywhere,
  REGENT: anywhere,
  PPID_OFFICER: anywhere,
  PPID_SUPERIOR: anywhere,
  DPO: anywhere,
  SYSTEM_ADMIN: anywhere,
  SERVICE: { scopes: ['purpose'] },
  INTEGRATOR: anywhereOrArea,
} as const satisfies Readonly<Record<string, RoleRules>>;

export type Role = keyof typeof roleTable;

export const roles = Object.keys(roleTable) as readonly Role[];

/** Whether grants of the role may have this kind of scope. */
export function fitsRole(role: Role, { kind }: Scope): boolean {
  return (roleTable[role].scopes as readonly Scope['kind'][]).includes(kind);
}

/** Whether the role comes from a membership in a KIM, never from a token. */
export function isKimRole(role: Role): boolean {
  return role.startsWith('KIM_');
}
