import { type ActionOf, definePolicy } from '#access';

/** Who monitors hand-overs to SP4N-LAPOR!. */
export const laporPolicy = definePolicy({
  'lapor.read': { roles: ['COMPLAINT_COORDINATOR', 'SYSTEM_ADMIN'], scope: 'regency' },
  'lapor.retry': { roles: ['COMPLAINT_COORDINATOR', 'SYSTEM_ADMIN'], scope: 'bound' },
});

export type LaporPermission = ActionOf<typeof laporPolicy>;
