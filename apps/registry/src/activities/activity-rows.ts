import { type Queryable, sql } from '#database';
import { readKim } from '../kims/kim-rows.js';
import type { Activity } from './activity.entity.js';
import { activityError } from './activity.errors.js';
import type { ReadTarget } from './read-scope.js';

export const activityColumns = sql`
  id, version, kim_id, kind, held_on::text, village_code, place, participants, description, links, source, source_id,
  source_event_id, status, duplicate_of, logged_by, created_at, updated_at`;

/** @throws 'activity-not-found' */
export async function readActivity(source: Queryable, id: string): Promise<Activity> {
  const [activity] = await source.query<Activity>(sql`SELECT ${activityColumns} FROM activity WHERE id = ${id}`);
  if (!activity) throw activityError('activity-not-found');
  return activity;
}

/** An activity is for the officers of the villages that its KIM serves, and of the village where it took place. */
export async function readTargetOf(source: Queryable, { kimId, villageCode }: Activity): Promise<ReadTarget> {
  const { villageCodes } = await readKim(source, kimId);
  return { kimId, villages: villageCode === null ? villageCodes : [villageCode, ...villageCodes] };
}
