import type { Workflow } from '#workflow';

export const registrationStates = ['WAITING', 'REGISTERED', 'WITHDRAWN'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationActions = ['register', 'grant', 'score', 'withdraw'] as const;
export type RegistrationAction = (typeof registrationActions)[number];

export type RegistrationRule = 'registration-closed' | 'kim-not-invited' | 'member-registered';

/**
 * The life of a registration. Everybody waits first, be it for no time at all: a free place is granted in one way only, in
 * the order of the queue. Whoever withdrew and comes back begins anew, at the end of it.
 */
export const registrationWorkflow: Workflow<RegistrationState, RegistrationAction, RegistrationRule> = {
  noun: 'training-registration',
  states: registrationStates,
  initial: 'WAITING',
  transitions: [
    {
      from: null,
      action: 'register',
      to: 'WAITING',
      guards: ['registration-closed', 'kim-not-invited', 'member-registered'],
      emits: null,
    },
    { from: 'WAITING', action: 'grant', to: 'REGISTERED', guards: [], emits: 'TrainingPlaceGranted' },
    { from: 'REGISTERED', action: 'score', to: 'REGISTERED', guards: [], emits: null },
    { from: 'WAITING', action: 'withdraw', to: 'WITHDRAWN', guards: ['registration-closed'], emits: null },
    { from: 'REGISTERED', action: 'withdraw', to: 'WITHDRAWN', guards: ['registration-closed'], emits: null },
  ],
};
