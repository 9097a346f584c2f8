import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

/** Permissions on trainings. Trainings belong to the regency: a planner plans all of them. */
export const trainingPolicy = definePolicy({
  'training.read': 'public',
  'training.plan': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.edit': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.schedule': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.cancel': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.complete': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.read-history': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  /** The link of a virtual session, for readers whose KIM is invited, and the invited KIM. */
  'training.read-internal': { roles: kimReaders, scope: 'bound' },
  'training.suggest': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type TrainingPermission = ActionOf<typeof trainingPolicy>;
