import { type ActionOf, definePolicy } from '#access';

/** Who gives, revokes and reads mandates. */
export const mandatePolicy = definePolicy({
  'mandate.give': { roles: ['KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  'mandate.revoke': { roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'mandate.read': {
    roles: [
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

export type MandatePermission = ActionOf<typeof mandatePolicy>;
