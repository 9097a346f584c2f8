import { type ActionOf, definePolicy } from '#access';

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
  'training.read-internal': {
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
  'training.suggest': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type TrainingPermission = ActionOf<typeof trainingPolicy>;
