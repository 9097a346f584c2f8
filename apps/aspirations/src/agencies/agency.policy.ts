import { type ActionOf, definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;

export const agencyPolicy = definePolicy({
  'agency.record': { roles: administrators, scope: 'regency' },
  'agency.retire': { roles: administrators, scope: 'regency' },
  'agency.list': 'public',
  'agency.history': { roles: administrators, scope: 'regency' },
  'agency.feed': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  /** The endpoints that get the events of the agency, their secrets and their log. */
  'agency.webhook': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'liaison.record': { roles: administrators, scope: 'regency' },
  /** The actor's own. */
  'liaison.read-access-log': 'authenticated',
  'liaison.read': { roles: [...administrators, 'AGENCY_LIAISON'], scope: 'bound' },
});

export type AgencyPermission = ActionOf<typeof agencyPolicy>;
