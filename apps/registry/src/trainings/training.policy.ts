import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

/** Permissions on trainings. Trainings belong to the regency: a planner plans all of them. */
export const trainingPolicy = definePolicy({
  'training.read': 'public',
  'training.plan': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.edit': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.schedule': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.cancel': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.complete': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.read-history': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  /** The link of a virtual session, for readers whose KIM is invited, and the invited KIM. */
  'training.read-internal': { roles: kimReaders, scope: 'bound' },
  'training.suggest': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type TrainingPermission = ActionOf<typeof trainingPolicy>;
