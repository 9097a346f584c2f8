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

const trueToFacts = ['village-unknown', 'activity-in-future', 'activity-before-kim'] as const;

/** The life of an activity: every step there is. */
export const activityWorkflow: Workflow<ActivityStatus, ActivityAction, ActivityRule> = {
  noun: 'activity',
  states: activityStatuses,
  initial: 'LOGGED',
  transitions: [
    { from: null, action: 'log', to: 'LOGGED', needs: ['kim-not-active', ...trueToFacts], says: 'ActivityLogged' },
    { from: 'LOGGED', action: 'edit', to: 'LOGGED', needs: [...trueToFacts], says: 'ActivityLogged' },
    { from: 'LOGGED', action: 'verify', to: 'VERIFIED', needs: ['activity-own'], says: 'ActivityVerified' },
    { from: 'LOGGED', action: 'reject', to: 'REJECTED', needs: [], says: 'ActivityRejected' },
    { from: 'LOGGED', action: 'confirm', to: 'VERIFIED', needs: [], says: 'ActivityVerified' },
  ],
};
