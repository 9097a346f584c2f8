import { ActivityLogged, ActivityRejected, ActivityVerified } from '#contracts';
import { sql } from '#database';
import type { Republish } from '../republish.js';
import { activityColumns } from './activity-rows.js';
import type { Activity } from './activity.entity.js';
import { activityStateOf } from './activity.events.js';

const eventOf = { LOGGED: ActivityLogged, VERIFIED: ActivityVerified, REJECTED: ActivityRejected } as const;

/** Republishes the present state of activities, in the order of their ids. */
export const republishActivities: Republish = async (tx, outbox, after, limit) => {
  const activities = await tx.query<Activity>(sql`
    SELECT ${activityColumns} FROM activity WHERE id > ${after} ORDER BY id LIMIT ${limit} FOR SHARE`);
  await outbox.republish(tx, ...activities.map((activity) => eventOf[activity.status](activityStateOf(activity))));
  return activities.map(({ id }) => id);
};
