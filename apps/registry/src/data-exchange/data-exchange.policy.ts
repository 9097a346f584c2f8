import { type ActionOf, definePolicy } from '#access';

/** Imports and exports of many KIM. */
export const dataExchangePolicy = definePolicy({
  /** The office imports registrations on paper, with the transitions that were decided on paper. */
  'kim-import.start': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  /** The actor's own imports; all imports for actors who may import everywhere. */
  'kim-import.read': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'kim-import.read-template': 'authenticated',
  'kim.export': 'public',
});

export type DataExchangePermission = ActionOf<typeof dataExchangePolicy>;
