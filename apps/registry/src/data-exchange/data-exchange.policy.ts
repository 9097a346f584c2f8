import { type ActionOf, definePolicy } from '#access';

/** Many KIM at once, in and out. */
export const dataExchangePolicy = definePolicy({
  /** The office enters what was registered on paper: with the steps of the life-cycle that it had on paper. */
  'kim-import.start': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  /** One's own imports; everybody's for whoever may import everywhere. */
  'kim-import.read': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
  'kim-import.read-template': 'authenticated',
  'kim.export': 'public',
});

export type DataExchangePermission = ActionOf<typeof dataExchangePolicy>;
