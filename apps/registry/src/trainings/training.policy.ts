import { type ActionOf, definePolicy } from '#access';

/** Who may do what with trainings. They are the regency's: whoever plans them plans all of them. */
export const trainingPolicy = definePolicy({
  'training.read': 'public',
  'training.plan': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.edit': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.schedule': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.cancel': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.complete': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'training.read-history': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  /** The link of a virtual session, for those whose KIM is invited, and who is invited. */
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
