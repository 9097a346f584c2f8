import { type ActionOf, definePolicy } from '#access';

/** Permissions on monthly reports. */
export const reportPolicy = definePolicy({
  /** Needs `report.submit-any` for the KIM, or its mandate to submit reports. */
  'report.submit': 'authenticated',
  'report.submit-any': { roles: ['KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  'report.return': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'report.accept': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'report.read': {
    roles: [
      'KIM_MEMBER',
      'KIM_CHAIR',
      'KIM_SECRETARY',
      'KIM_TREASURER',
      'VILLAGE_OFFICER',
      'DISTRICT_OFFICER',
      'DISKOMINFO_VERIFIER',
    ],
    scope: 'bound',
  },
});
export type ReportPermission = ActionOf<typeof reportPolicy>;
