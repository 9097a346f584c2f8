import { type ActionOf, definePolicy } from '#access';
import { kimLeaders, kimReaders } from '../../kims/kim-roles.js';

/** Permissions on monthly reports. */
export const reportPolicy = definePolicy({
  /** Needs `report.submit-any` for the KIM, or its mandate to submit reports. */
  'report.submit': 'authenticated',
  'report.submit-any': { roles: kimLeaders, scope: 'bound' },
  'report.return': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'report.accept': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'report.read': { roles: kimReaders, scope: 'bound' },
});
export type ReportPermission = ActionOf<typeof reportPolicy>;
