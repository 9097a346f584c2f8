import type { Workflow } from '#workflow';

export const registrationStatuses = ['WAITING', 'REGISTERED', 'WITHDRAWN'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
export type RegistrationAction = 'register' | 'admit' | 'grant' | 'check-in' | 'attend' | 'score' | 'withdraw';
export type RegistrationGuard =
  | 'registration-closed'
  | 'registration-deadline-passed'
  | 'kim-places-taken'
  | 'kim-not-invited'
  | 'member-registered'
  | 'scores-closed';

/**
 * The lifecycle of a registration. Every registration starts on the waitlist: `admit` gives it a place that is free at once,
 * `grant` one that becomes free later, in the order of the waitlist. A member who withdrew registers again at its end.
 */
export const registrationWorkflow: Workflow<RegistrationStatus, RegistrationAction, RegistrationGuard> = {
  noun: 'training-registration',
  states: registrationStatuses,
  initial: 'WAITING',
  transitions: [
    {
      from: null,
      action: 'register',
      to: 'WAITING',
      by: 'training.register-any',
      guards: [
        'registration-closed',
        'registration-deadline-passed',
        'kim-not-invited',
        'kim-places-taken',
        'member-registered',
      ],
      emits: null,
    },
    { from: 'WAITING', action: 'admit', to: 'REGISTERED', by: 'system', guards: [], emits: null },
    { from: 'WAITING', action: 'grant', to: 'REGISTERED', by: 'system', guards: [], emits: 'TrainingPlaceGranted' },
    { from: 'REGISTERED', action: 'check-in', to: 'REGISTERED', by: 'training.check-in', guards: [], emits: null },
    { from: 'REGISTERED', action: 'attend', to: 'REGISTERED', by: 'training.attend', guards: [], emits: null },
    {
      from: 'REGISTERED',
      action: 'score',
      to: 'REGISTERED',
      by: 'training.score',
      guards: ['scores-closed'],
      emits: null,
    },
    ...(['WAITING', 'REGISTERED'] as const).map((from) => ({
      from,
      action: 'withdraw' as const,
      to: 'WITHDRAWN' as const,
      by: 'training.register-any',
      guards: ['registration-closed'] as const,
      emits: null,
    })),
  ],
};
