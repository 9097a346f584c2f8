import { definePolicy } from '#access';

const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;
const staff = ['COMPLAINT_COORDINATOR', 'DISKOMINFO_VERIFIER', 'DISTRICT_OFFICER', 'VILLAGE_OFFICER'] as const;

/** Who brings aspirations in. The first is the route; which of the others decides, the channel says. */
export const intakePolicy = definePolicy({
  'aspiration.receive': { roles: [...kimRoles, ...staff, 'CITIZEN', 'INTEGRATOR'], scope: 'any' },
  'aspiration.receive-by-kim': { roles: kimRoles, scope: 'bound' },
  'aspiration.receive-by-staff': { roles: staff, scope: 'bound' },
  'aspiration.receive-by-integrator': { roles: ['INTEGRATOR'], scope: 'bound' },
  'aspiration.receive-by-citizen': { roles: ['CITIZEN'], scope: 'any' },
  /** A citizen without an account. */
  'aspiration.submit': 'public',
  'aspiration.read-own': { roles: ['CITIZEN'], scope: 'any' },
  /** For its citizen, whom the KIM or the coordinator speaks with. */
  'aspiration.update-answers': { roles: [...kimRoles, 'COMPLAINT_COORDINATOR'], scope: 'bound' },
  'tracking.update-answers': 'public',
  'attachment.upload': {
    roles: [...kimRoles, ...staff, 'CITIZEN', 'INTEGRATOR', 'AGENCY_LIAISON'],
    scope: 'any',
  },
  /** Decided by the rule of what the attachment belongs to (`aspirations.attachments.ts`). */
  'attachment.read': 'public',
});
