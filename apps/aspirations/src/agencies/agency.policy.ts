import { type ActionOf, definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;

export const agencyPolicy = definePolicy({
  'agency.record': { roles: administrators, scope: 'any' },
  'agency.retire': { roles: administrators, scope: 'any' },
  'agency.list': 'public',
  'agency.history': { roles: administrators, scope: 'any' },
  'agency.feed': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'liaison.record': { roles: administrators, scope: 'any' },
  /** The actor's own. */
  'liaison.read-access-log': 'authenticated',
  'liaison.read': { roles: [...administrators, 'AGENCY_LIAISON'], scope: 'bound' },
});

export type AgencyPermission = ActionOf<typeof agencyPolicy>;
