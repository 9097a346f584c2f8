import { type ActionOf, definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;

/** Who manages the routing rules. */
export const routingPolicy = definePolicy({
  'routing.record': { roles: administrators, scope: 'regency' },
  'routing.read': { roles: administrators, scope: 'regency' },
  'routing.dry-run': { roles: administrators, scope: 'regency' },
});

export type RoutingPermission = ActionOf<typeof routingPolicy>;
