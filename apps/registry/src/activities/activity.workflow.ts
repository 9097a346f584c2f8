import type { activityKinds, activitySources } from '#contracts';
import { activityStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type ActivityKind = (typeof activityKinds)[number];
export type ActivitySource = (typeof activitySources)[number];
export type ActivityStatus = (typeof activityStatuses)[number];

/** `confirm` is the service's own step: what another service tells of needs nobody's word. */
export const activityActions = ['log', 'edit', 'verify', 'reject', 'confirm'] as const;
export type ActivityAction = (typeof activityActions)[number];

export type ActivityRule =
  'kim-not-active' | 'village-unknown' | 'activity-in-future' | 'activity-before-kim' | 'activity-own';

const dayAndVillageGuards = ['village-unknown', 'activity-in-future', 'activity-before-kim'] as const;

/** The life of an activity: every step there is. */
export const activityWorkflow: Workflow<ActivityStatus, ActivityAction, ActivityRule> = {
  noun: 'activity',
  states: activityStatuses,
  initial: 'LOGGED',
  transitions: [
    {
      from: null,
      action: 'log',
      to: 'LOGGED',
      guards: ['kim-not-active', ...dayAndVillageGuards],
      emits: 'ActivityLogged',
    },
    { from: 'LOGGED', action: 'edit', to: 'LOGGED', guards: [...dayAndVillageGuards], emits: 'ActivityLogged' },
    { from: 'LOGGED', action: 'verify', to: 'VERIFIED', guards: ['activity-own'], emits: 'ActivityVerified' },
    { from: 'LOGGED', action: 'reject', to: 'REJECTED', guards: [], emits: 'ActivityRejected' },
    { from: 'LOGGED', action: 'confirm', to: 'VERIFIED', guards: [], emits: 'ActivityVerified' },
  ],
};
