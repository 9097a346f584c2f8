import { definePolicy } from '#access';

const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;
const staff = ['COMPLAINT_COORDINATOR', 'DISKOMINFO_VERIFIER', 'DISTRICT_OFFICER', 'VILLAGE_OFFICER'] as const;

/** `aspiration.receive` opens the route; the permission of the channel decides. */
export const intakePolicy = definePolicy({
  'aspiration.receive': { roles: [...kimRoles, ...staff, 'CITIZEN', 'INTEGRATOR'], scope: 'any' },
  'aspiration.receive-by-kim': { roles: kimRoles, scope: 'bound' },
  'aspiration.receive-by-staff': { roles: staff, scope: 'bound' },
  'aspiration.receive-by-integrator': { roles: ['INTEGRATOR'], scope: 'bound' },
  'aspiration.receive-by-citizen': { roles: ['CITIZEN'], scope: 'any' },
  /** A citizen without an account. */
  'aspiration.submit': 'public',
  'aspiration.read-own': { roles: ['CITIZEN'], scope: 'any' },
  /** On behalf of a citizen whom the KIM or the coordinator meets. */
  'aspiration.update-answers': { roles: [...kimRoles, 'COMPLAINT_COORDINATOR'], scope: 'bound' },
  'tracking.update-answers': 'public',
  'attachment.upload': {
    roles: [...kimRoles, ...staff, 'CITIZEN', 'INTEGRATOR', 'AGENCY_LIAISON', 'PPID_OFFICER'],
    scope: 'any',
  },
  /** Decided by the rule of the attachment's owner (`aspirations.attachments.ts`). */
  'attachment.read': 'public',
  /** A draft belongs to the account that created it, or to the holder of its number and PIN. */
  'draft.create': 'public',
  'draft.read': 'authenticated',
  'draft.change': 'authenticated',
  'draft.submit': 'authenticated',
  /** The office completes what an integrator sent without a village. */
  'draft.complete': { roles: ['COMPLAINT_COORDINATOR'], scope: 'regency' },
  'tracking.draft': 'public',
  'category.record': { roles: ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'], scope: 'regency' },
  'category.list': 'public',
  'category.suggest': 'public',
  /** What the model of the suggestions must learn. */
  'category.read-corrections': { roles: ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'], scope: 'regency' },
});
