import { definePolicy } from '#access';

export const deadlinePolicy = definePolicy({
  'deadline.pause': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  'deadline.extend': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', 'PPID_OFFICER'], scope: 'bound' },
  'time-limit.record': { roles: ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'], scope: 'any' },
  'time-limit.list': 'public',
});
