import { ActivityLogged, ActivityRejected, ActivityVerified } from '#contracts';
import type { Republish } from '../republish.js';
import { type Activity, activityColumns, activityStateOf } from './activity-rows.js';
import type { ActivityStatus } from './activity.workflow.js';

const eventOf = { LOGGED: ActivityLogged, VERIFIED: ActivityVerified, REJECTED: ActivityRejected } satisfies Record<
  ActivityStatus,
  unknown
>;

/** Says activities again as they are now, in the order of their ids. Rows are locked before they are read. */
export const republishActivities: Republish = async (tx, outbox, after, limit) => {
  const locked = await tx.query<{ id: string }>(
    `SELECT id FROM activity WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  const ids = locked.map(({ id }) => id);
  const activities = await tx.query<Activity>(
    `SELECT ${activityColumns} FROM activity WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  );
  await outbox.republish(tx, ...activities.map((activity) => eventOf[activity.status](activityStateOf(activity))));
  return ids;
};
