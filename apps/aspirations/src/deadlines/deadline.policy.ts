import { type ActionOf, definePolicy } from '#access';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;

export const deadlinePolicy = definePolicy({
  'deadline.pause': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'deadline.request-pause': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  'deadline.resume': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  'time-limit.record': { roles: administrators, scope: 'regency' },
  'time-limit.list': 'public',
  'holiday.record': { roles: administrators, scope: 'regency' },
  'holiday.read': 'public',
});

export type DeadlinePermission = ActionOf<typeof deadlinePolicy>;
