import type { Database, Transaction } from '#database';
import { registryError } from '../registry.errors.js';
import type { ActivityAction, ActivityKind, ActivitySource, ActivityStatus } from './activity.workflow.js';

/** An activity as it is in the database. */
export interface Activity {
  readonly id: string;
  readonly version: number;
  readonly kimId: string;
  readonly kind: ActivityKind;
  /** `YYYY-MM-DD` */
  readonly heldOn: string;
  readonly villageCode: string | null;
  readonly place: string | null;
  readonly participants: number;
  readonly description: string | null;
  readonly links: readonly string[];
  readonly source: ActivitySource;
  readonly sourceId: string | null;
  readonly status: ActivityStatus;
  readonly duplicateOf: string | null;
  readonly loggedBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const activityColumns = `
  id, version, kim_id AS "kimId", kind, held_on::text AS "heldOn", village_code AS "villageCode", place, participants,
  description, links, source, source_id AS "sourceId", status, duplicate_of AS "duplicateOf", logged_by AS "loggedBy",
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** @throws 'activity-not-found' */
export async function readActivity(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Activity> {
  const [activity] = await source.query<Activity>(`SELECT ${activityColumns} FROM activity WHERE id = $1`, [id]);
  if (!activity) throw registryError('activity-not-found');
  return activity;
}

/**
 * The activity, and nobody else changes it until the transaction ends. The KIM's row is locked before it, as whoever
 * logs an activity or hears of one locks it: what covers what is decided by one at a time.
 *
 * @throws 'activity-not-found'
 */
export async function lockActivity(tx: Transaction, id: string): Promise<Activity> {
  await tx.query(`SELECT FROM kim WHERE id = (SELECT kim_id FROM activity WHERE id = $1) FOR UPDATE`, [id]);
  await tx.query(`SELECT FROM activity WHERE id = $1 FOR UPDATE`, [id]);
  return readActivity(tx, id);
}

export async function insertActivity(tx: Transaction, activity: Activity): Promise<void> {
  await tx.query(
    `INSERT INTO activity (id, version, kim_id, kind, held_on, village_code, place, participants, description, links,
                           source, status, logged_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      activity.id,
      activity.version,
      activity.kimId,
      activity.kind,
      activity.heldOn,
      activity.villageCode,
      activity.place,
      activity.participants,
      activity.description,
      activity.links,
      activity.source,
      activity.status,
      activity.loggedBy,
      activity.createdAt,
      activity.updatedAt,
    ],
  );
}

/** Stores a changed activity whose row is locked. */
export async function updateActivity(tx: Transaction, activity: Activity): Promise<void> {
  await tx.query(
    `UPDATE activity SET version = $2, kind = $3, held_on = $4, village_code = $5, place = $6, participants = $7,
                         description = $8, links = $9, status = $10, updated_at = $11
      WHERE id = $1`,
    [
      activity.id,
      activity.version,
      activity.kind,
      activity.heldOn,
      activity.villageCode,
      activity.place,
      activity.participants,
      activity.description,
      activity.links,
      activity.status,
      activity.updatedAt,
    ],
  );
}

/** What led to the version that the activity has now. */
export async function recordActivityTransition(
  tx: Transaction,
  activity: Activity,
  transition: { action: ActivityAction; from: ActivityStatus | null; actor: string; reason?: string | undefined },
): Promise<void> {
  await tx.query(
    `INSERT INTO activity_history (activity_id, version, action, from_status, to_status, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      activity.id,
      activity.version,
      transition.action,
      transition.from,
      activity.status,
      transition.reason ?? null,
      transition.actor,
      activity.updatedAt,
    ],
  );
}

/** The activity as every event of it tells. */
export function activityStateOf(activity: Activity) {
  const { id, version, kimId, kind, heldOn, villageCode, participants, source, sourceId, status } = activity;
  return { activityId: id, version, kimId, kind, heldOn, villageCode, participants, source, sourceId, status };
}
