import { type ActionOf, definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN'] as const;

/** GeoReport v2 is public to read, and authenticates integrators by api_key instead of a token. */
export const open311Policy = definePolicy({
  'open311.read': 'public',
  'open311.submit': 'public',
  'open311-key.issue': { roles: administrators, scope: 'regency' },
  'open311-key.list': { roles: administrators, scope: 'regency' },
  'open311-key.revoke': { roles: administrators, scope: 'regency' },
});

export type Open311Permission = ActionOf<typeof open311Policy>;
