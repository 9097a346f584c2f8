import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ActivityLogged, ActivityVerified } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { recordActivity } from '../kims/kim-activity.js';
import { SYSTEM_ACTOR } from '../kims/kim-transitions.js';
import { resolveDuplicates } from './activity-duplicates.js';
import { type Activity, activityColumns, activityStateOf } from './activity-rows.js';
import type { ActivityKind } from './activity.workflow.js';

/** What an event tells that a KIM did. */
export interface ActivityFromEvent {
  readonly kimId: string;
  readonly kind: ActivityKind;
  /** The aggregate of the other service: of each, a KIM has one activity of a kind. */
  readonly sourceId: string;
  readonly sourceEventId: string;
  /** `YYYY-MM-DD` */
  readonly heldOn: string;
  readonly villageCode: string | null;
  readonly participants: number;
}

/** Activities that arise from what other services tell. They need nobody's word: they are verified at once. */
@Injectable()
export class ActivitiesFromEvents {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Makes activities of what was told, each once, whatever is told again. What names a KIM or a village that the
   * registry does not know yet is kept until it does (`AwaitedActivityJob`).
   */
  async record(tx: Transaction, activities: readonly ActivityFromEvent[]): Promise<void> {
    if (activities.length === 0) return;
    const known = await lockKims(tx, activities);
    const ready = activities.filter(({ kimId, villageCode }) => known.kims.has(kimId) && known.places.has(villageCode));
    await storeAwaited(
      tx,
      activities.filter((one) => !ready.includes(one)),
    );
    const inserted = await insert(tx, ready);
    if (inserted.length === 0) return;
    await resolveDuplicates(tx, inserted);
    for (const [kimId, heldOn] of lastDays(inserted)) await recordActivity(tx, this.outbox, kimId, heldOn);
    await this.outbox.add(
      tx,
      ...inserted.flatMap((activity) => [
        ActivityLogged({ ...activityStateOf(activity), version: 1, status: 'LOGGED' }),
        ActivityVerified(activityStateOf(activity)),
      ]),
    );
  }
}

/** Locks the KIM that are there, in the order of their ids, and tells which KIM and villages are. */
async function lockKims(tx: Transaction, activities: readonly ActivityFromEvent[]) {
  const kims = await tx.query<{ id: string }>(`SELECT id FROM kim WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [
    activities.map(({ kimId }) => kimId),
  ]);
  const areas = await tx.query<{ code: string }>(`SELECT code FROM area WHERE code = ANY ($1::text[])`, [
    activities.map(({ villageCode }) => villageCode),
  ]);
  return {
    kims: new Set(kims.map(({ id }) => id)),
    places: new Set<string | null>([null, ...areas.map(({ code }) => code)]),
  };
}

const asRecords = `
  jsonb_to_recordset($1::jsonb) AS told(id uuid, "kimId" uuid, kind text, "sourceId" uuid, "sourceEventId" uuid,
                                        "heldOn" date, "villageCode" text, participants int)`;

async function storeAwaited(tx: Transaction, activities: readonly ActivityFromEvent[]): Promise<void> {
  if (activities.length === 0) return;
  await tx.query(
    `INSERT INTO awaited_activity (kim_id, kind, source_id, source_event_id, held_on, village_code, participants, since)
     SELECT "kimId", kind, "sourceId", "sourceEventId", "heldOn", "villageCode", participants, now() FROM ${asRecords}
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(activities)],
  );
}

/** Both steps of the life-cycle are in the history: the second, by which it is verified, is the service's own. */
function insert(tx: Transaction, activities: readonly ActivityFromEvent[]): Promise<Activity[]> {
  return tx.query<Activity>(
    `WITH made AS (
       INSERT INTO activity (id, version, kim_id, kind, held_on, village_code, participants, links, source, source_id,
                             source_event_id, status, logged_by, created_at, updated_at)
       SELECT id, 2, "kimId", kind, "heldOn", "villageCode", participants, '{}', 'EVENT', "sourceId",
              "sourceEventId", 'VERIFIED', $2, now(), now()
         FROM ${asRecords} ORDER BY "kimId"
       ON CONFLICT (kim_id, kind, source_id) WHERE source_id IS NOT NULL DO NOTHING
       RETURNING *
     ), steps AS (
       INSERT INTO activity_history (activity_id, version, action, from_status, to_status, actor, at)
       SELECT made.id, step.version, step.action, step.from_status, step.to_status, $2, now()
         FROM made CROSS JOIN (VALUES (1, 'log', NULL, 'LOGGED'), (2, 'confirm', 'LOGGED', 'VERIFIED'))
              AS step(version, action, from_status, to_status))
     SELECT ${activityColumns} FROM made ORDER BY kim_id`,
    [JSON.stringify(activities.map((one) => ({ ...one, id: uuidv7() }))), SYSTEM_ACTOR],
  );
}

/** The last day of each KIM, in the order of their ids. */
function lastDays(inserted: readonly Activity[]): [string, string][] {
  const days = new Map<string, string>();
  for (const { kimId, heldOn } of inserted) if (heldOn > (days.get(kimId) ?? '')) days.set(kimId, heldOn);
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}
