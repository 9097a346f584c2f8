import type { activityKinds, activitySources } from '#contracts';
import { activityStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type ActivityKind = (typeof activityKinds)[number];
export type ActivitySource = (typeof activitySources)[number];
export type ActivityStatus = (typeof activityStatuses)[number];
export type ActivityAction = 'log' | 'record' | 'edit' | 'verify' | 'reject' | 'confirm';
export type ActivityGuard =
  | 'kim-not-active'
  | 'village-unknown'
  | 'activity-in-future'
  | 'activity-before-kim'
  | 'activity-from-event'
  | 'activity-own';

const dayAndVillageGuards = ['village-unknown', 'activity-in-future', 'activity-before-kim'] as const;

/** The lifecycle of an activity. `record` and `confirm` are for what events of other services report: it needs no decision, except what a KIM reports of itself. */
export const activityWorkflow: Workflow<ActivityStatus, ActivityAction, ActivityGuard> = {
  noun: 'activity',
  states: activityStatuses,
  initial: 'LOGGED',
  transitions: [
    {
      from: null,
      action: 'log',
      to: 'LOGGED',
      by: 'activity.log-any',
      guards: ['kim-not-active', ...dayAndVillageGuards],
      emits: 'ActivityLogged',
    },
    { from: null, action: 'record', to: 'LOGGED', by: 'system', guards: [], emits: 'ActivityLogged' },
    {
      from: 'LOGGED',
      action: 'edit',
      to: 'LOGGED',
      by: 'activity.log-any',
      guards: ['activity-from-event', ...dayAndVillageGuards],
      emits: 'ActivityLogged',
    },
    {
      from: 'LOGGED',
      action: 'verify',
      to: 'VERIFIED',
      by: 'activity.verify',
      guards: ['activity-own'],
      emits: 'ActivityVerified',
    },
    { from: 'LOGGED', action: 'reject', to: 'REJECTED', by: 'activity.reject', guards: [], emits: 'ActivityRejected' },
    { from: 'LOGGED', action: 'confirm', to: 'VERIFIED', by: 'system', guards: [], emits: 'ActivityVerified' },
  ],
};
