import { definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN'] as const;

/** The facade itself is open: GeoReport v2 reads without a key, and knows integrators by their api_key, not by a token. */
export const open311Policy = definePolicy({
  'open311.read': 'public',
  'open311.submit': 'public',
  'open311-key.issue': { roles: administrators, scope: 'any' },
  'open311-key.list': { roles: administrators, scope: 'any' },
  'open311-key.revoke': { roles: administrators, scope: 'any' },
});
