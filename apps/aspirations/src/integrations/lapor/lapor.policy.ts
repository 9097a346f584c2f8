import { definePolicy } from '#access';

/** Who sees to it that what is referred to SP4N-LAPOR! arrives there. */
export const laporPolicy = definePolicy({
  'lapor.read': { roles: ['COMPLAINT_COORDINATOR', 'SYSTEM_ADMIN'], scope: 'any' },
  'lapor.retry': { roles: ['COMPLAINT_COORDINATOR', 'SYSTEM_ADMIN'], scope: 'bound' },
});
