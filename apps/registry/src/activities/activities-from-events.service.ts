import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { LockTarget } from '#messaging';
import { ActivityLifecycle } from './activity.lifecycle.js';
import type { ActivityKind } from './activity.workflow.js';
import { AwaitedActivityEntity } from './awaited-activity.entity.js';

/** What an event reports that a KIM did. */
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
  /** False: the KIM reports it of itself, and another than the KIM has to confirm it. */
  readonly confirmed?: boolean;
}

/** The KIM of reported activities that the registry knows. */
export const reportedKims: LockTarget = {
  name: 'kim',
  statement: (ids) => sql`SELECT id FROM kim WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`,
};

/** Records activities that events of other services report. They are verified at once, except what a KIM reports of itself. */
@Injectable()
export class ActivitiesFromEvents {
  constructor(private readonly activities: ActivityLifecycle) {}

  /**
   * Records each activity once, however often it is reported. One of a KIM or village that the registry does not know yet is
   * stored until it does (`AwaitedActivityJob`).
   */
  async record(tx: Transaction, reported: readonly ActivityFromEvent[]): Promise<void> {
    if (reported.length === 0) return;
    const known = await lockKnown(tx, reported);
    const [ready, awaited] = [reported.filter(known), reported.filter((activity) => !known(activity))];
    const since = new Date();
    if (awaited.length > 0)
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(AwaitedActivityEntity)
        .values(awaited.map((activity) => ({ ...activity, since })))
        .orIgnore()
        .execute();
    const subjects = ready.map(({ confirmed: _confirmed, ...activity }) => ({
      ...activity,
      id: uuidv7(),
      place: null,
      description: null,
      links: [],
      source: 'EVENT' as const,
      duplicateOf: null,
      loggedBy: SYSTEM_ACTOR,
      createdAt: since,
      updatedAt: since,
    }));
    const unconfirmed = new Set(ready.filter(({ confirmed }) => confirmed === false).map(({ sourceId }) => sourceId));
    await this.activities.createMany(tx, subjects, {
      actor: SYSTEM_ACTOR,
      action: 'record',
      now: since,
      followedBy: ({ sourceId }) => (unconfirmed.has(sourceId!) ? [] : ['confirm']),
    });
  }

  /** Records an activity that another than its KIM has confirmed, and verifies it when it was recorded before. */
  async confirm(tx: Transaction, reported: Omit<ActivityFromEvent, 'confirmed'>): Promise<void> {
    const { kimId, kind, sourceId } = reported;
    await tx.query(sql`
      UPDATE awaited_activity SET confirmed = true
       WHERE kim_id = ${kimId} AND kind = ${kind} AND source_id = ${sourceId}`);
    await this.record(tx, [reported]);
    const waiting = await tx.query<{ id: string }>(sql`
      SELECT id FROM activity
       WHERE kim_id = ${kimId} AND kind = ${kind} AND source_id = ${sourceId} AND status = 'LOGGED'`);
    await this.activities.applyToMany(tx, 'confirm', waiting, { actor: SYSTEM_ACTOR });
  }
}

/** Locks the KIM that exist, in the order of their ids; gives whether KIM and village of an activity exist. */
async function lockKnown(tx: Transaction, reported: readonly ActivityFromEvent[]) {
  const kims = await tx.query<{ id: string }>(reportedKims.statement(reported.map(({ kimId }) => kimId)));
  const villages = await tx.query<{ code: string }>(sql`
    SELECT code FROM area WHERE code = ANY (${reported.map(({ villageCode }) => villageCode)}::text[])`);
  const [kimIds, codes] = [new Set(kims.map(({ id }) => id)), new Set(villages.map(({ code }) => code))];
  return ({ kimId, villageCode }: ActivityFromEvent) =>
    kimIds.has(kimId) && (villageCode === null || codes.has(villageCode));
}
