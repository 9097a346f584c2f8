import { ActivityLogged, ActivityRejected, ActivityVerified } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Activity } from './activity.entity.js';

export const activityEvents: EventTable<Activity, object> = {
  ActivityLogged: ({ after }) => ActivityLogged(activityStateOf(after)),
  ActivityVerified: ({ after }) => ActivityVerified(activityStateOf(after)),
  ActivityRejected: ({ after }) => ActivityRejected(activityStateOf(after)),
};

/** The state of an activity, as each of its events carries it. */
export function activityStateOf(activity: Activity) {
  const { id, version, kimId, kind, heldOn, villageCode, participants, source, sourceId, status } = activity;
  return { activityId: id, version, kimId, kind, heldOn, villageCode, participants, source, sourceId, status };
}
