import { type ActionOf, definePolicy } from '#access';

export const areaPolicy = definePolicy({
  'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
  'area.change': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
  'area.import': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
  'area.read': 'public',
});

export type AreaPermission = ActionOf<typeof areaPolicy>;
