import { type ActionOf, definePolicy } from '#access';
import { kimManagers, kimOfficersAndOffices } from '../../kims/kim-roles.js';

/** Permissions on registrations, attendance and feedback. */
export const participationPolicy = definePolicy({
  /** Needs `training.register-any` for the KIM, or its mandate to register for trainings. */
  'training.register': 'authenticated',
  'training.register-any': { roles: kimManagers, scope: 'bound' },
  'training.read-registrations': { roles: kimOfficersAndOffices, scope: 'bound' },
  'training.show-code': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.check-in': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  'training.score': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
  /** For registered members; the answer does not reveal who is registered. */
  'training.attend': 'authenticated',
  'training.give-feedback': 'authenticated',
  'training.read-own': 'authenticated',
  'training.read-feedback': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
});
export type ParticipationPermission = ActionOf<typeof participationPolicy>;
