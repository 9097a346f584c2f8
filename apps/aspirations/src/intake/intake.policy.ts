import { definePolicy } from '#access';

const relayers = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;
const staff = ['COMPLAINT_COORDINATOR', 'DISKOMINFO_VERIFIER', 'DISTRICT_OFFICER', 'VILLAGE_OFFICER'] as const;

/** Who brings aspirations in. The first is the route; which of the others decides, the channel says. */
export const intakePolicy = definePolicy({
  'aspiration.receive': { roles: [...relayers, ...staff, 'CITIZEN', 'INTEGRATOR'], scope: 'any' },
  'aspiration.receive-by-kim': { roles: relayers, scope: 'bound' },
  'aspiration.receive-by-staff': { roles: staff, scope: 'bound' },
  'aspiration.receive-by-integrator': { roles: ['INTEGRATOR'], scope: 'bound' },
  'aspiration.receive-by-citizen': { roles: ['CITIZEN'], scope: 'any' },
  /** A citizen without an account. */
  'aspiration.tell': 'public',
  'intake.read': {
    roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', ...relayers],
    scope: 'bound',
  },
  /** Telephone numbers and the like that stand in what was told; everybody else sees dots. */
  'personal-data.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** The same of an anonymous case. */
  'personal-data.read-anonymous': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'attachment.upload': {
    roles: [...relayers, ...staff, 'CITIZEN', 'INTEGRATOR', 'AGENCY_LIAISON'],
    scope: 'any',
  },
  /** Decided by the rule of what the attachment belongs to (`aspirations.attachments.ts`). */
  'attachment.read': 'public',
});
