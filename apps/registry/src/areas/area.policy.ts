import { type ActionOf, definePolicy } from '#access';

export const areaPolicy = definePolicy({
  'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'regency' },
  'area.change': { roles: ['SYSTEM_ADMIN'], scope: 'regency' },
  'area.import': { roles: ['SYSTEM_ADMIN'], scope: 'regency' },
  'area.read': 'public',
});

export type AreaPermission = ActionOf<typeof areaPolicy>;
