import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { ActivityLogged } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { AreaService } from '../areas/area.service.js';
import { recordActivity } from '../kims/kim-activity.js';
import { type Kim, lockKim, readKim } from '../kims/kim-rows.js';
import { checkAccessOrMandate } from '../members/mandates/mandate-access.js';
import { jakartaDate } from '../jakarta-date.js';
import { registryError } from '../registry.errors.js';
import { ActivityProofs } from './activity-proofs.service.js';
import { resolveDuplicates } from './activity-duplicates.js';
import { faultOfDay, kimSince } from './activity-day.js';
import {
  type Activity,
  activityStateOf,
  insertActivity,
  lockActivity,
  readActivity,
  recordActivityTransition,
  updateActivity,
} from './activity-rows.js';
import type { ActivityChange, ActivityResponse, NewActivity } from './activity.dto.js';
import { activityWorkflow } from './activity.workflow.js';
import { requireOperational } from './operational-kim.js';

/** What the people of a KIM log of what they did. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly areas: AreaService,
    private readonly proofs: ActivityProofs,
  ) {}

  /** @throws 'kim-not-active', 'village-unknown', 'activity-in-future', 'activity-before-kim' */
  async log(
    kimId: string,
    { attachmentIds, ...body }: NewActivity,
    actor: Actor,
    call: Call,
  ): Promise<ActivityResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKim(tx, kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'activity.log-any', kim, 'LOG_ACTIVITIES');
      requireOperational(kim);
      const now = new Date();
      const activity: Activity = {
        ...body,
        id: uuidv7(),
        version: 1,
        kimId,
        source: 'REPORTED',
        sourceId: null,
        status: activityWorkflow.initial,
        duplicateOf: null,
        loggedBy: actor.subject,
        createdAt: now,
        updatedAt: now,
      };
      await this.requireDayAndVillage(tx, activity, kim);
      await insertActivity(tx, activity);
      await recordActivityTransition(tx, activity, { action: 'log', from: null, actor: actor.subject });
      await this.proofs.set(tx, activity.id, attachmentIds);
      return this.applyEffects(tx, activity, [activity]);
    });
  }

  /** @throws 'activity-transition-refused' once it has been decided on */
  async edit(id: string, version: number, change: ActivityChange, actor: Actor): Promise<ActivityResponse> {
    return this.database.transaction(async (tx) => {
      const activity = await lockActivity(tx, id);
      const kim = await readKim(tx, activity.kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'activity.log-any', kim, 'LOG_ACTIVITIES');
      requireVersion(activity.version, version);
      if (!transitionOf(activityWorkflow, activity.status, 'edit')) throw registryError('activity-transition-refused');
      const { attachmentIds, ...fields } = change;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const changed: Activity = { ...activity, ...given, version: activity.version + 1, updatedAt: new Date() };
      await this.requireDayAndVillage(tx, changed, kim);
      await updateActivity(tx, changed);
      await recordActivityTransition(tx, changed, { action: 'edit', from: activity.status, actor: actor.subject });
      if (attachmentIds) await this.proofs.set(tx, id, attachmentIds);
      return this.applyEffects(tx, changed, [activity, changed]);
    });
  }

  private async applyEffects(
    tx: Transaction,
    activity: Activity,
    slots: readonly Activity[],
  ): Promise<ActivityResponse> {
    await resolveDuplicates(tx, slots);
    await recordActivity(tx, this.outbox, activity.kimId, activity.heldOn);
    await this.outbox.add(tx, ActivityLogged(activityStateOf(activity)));
    const [shown] = await this.proofs.shown(tx, [await readActivity(tx, activity.id)]);
    return shown!;
  }

  private async requireDayAndVillage(tx: Transaction, { heldOn, villageCode }: Activity, kim: Kim): Promise<void> {
    const unknown = villageCode === null ? [] : await this.areas.unknown(tx, [villageCode]);
    if (unknown.length > 0)
      throw registryError('village-unknown', { errors: [{ pointer: '/villageCode', detail: unknown[0]! }] });
    const since = kimSince(kim);
    const fault = faultOfDay(heldOn, { today: jakartaDate(), since });
    if (!fault) return;
    const detail = fault === 'activity-before-kim' ? `the KIM exists since / KIM ada sejak ${since}` : heldOn;
    throw registryError(fault, { errors: [{ pointer: '/heldOn', detail }] });
  }
}
