import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ActivityRejected, ActivityVerified } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { registryError } from '../registry.errors.js';
import { resolveDuplicates } from './activity-duplicates.js';
import { ActivityProofs } from './activity-proofs.service.js';
import {
  type Activity,
  activityStateOf,
  lockActivity,
  readActivity,
  recordActivityTransition,
  updateActivity,
} from './activity-rows.js';
import type { ActivityResponse } from './activity.dto.js';
import { activityWorkflow } from './activity.workflow.js';

const eventOf = { verify: ActivityVerified, reject: ActivityRejected };

/** What the office decides on activities that were logged by hand. */
@Injectable()
export class ActivityDecision {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly proofs: ActivityProofs,
  ) {}

  /** @throws 'activity-transition-refused' once it has been decided on, 'activity-own' */
  async decide(
    action: 'verify' | 'reject',
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<ActivityResponse> {
    return this.database.transaction(async (tx) => {
      const activity = await lockActivity(tx, id);
      await this.requireScope(tx, action, activity, actor);
      requireVersion(activity.version, version);
      const transition = transitionOf(activityWorkflow, activity.status, action);
      if (!transition) throw registryError('activity-transition-refused', { detail: `${activity.status} → ${action}` });
      if (transition.guards.includes('activity-own')) await requireAnother(tx, activity, actor);
      const decided: Activity = {
        ...activity,
        status: transition.to,
        version: activity.version + 1,
        updatedAt: new Date(),
      };
      await updateActivity(tx, decided);
      await recordActivityTransition(tx, decided, {
        action: action,
        from: activity.status,
        actor: actor.subject,
        reason,
      });
      await resolveDuplicates(tx, [decided]);
      await this.outbox.add(tx, eventOf[action](activityStateOf(decided)));
      const [shown] = await this.proofs.shown(tx, [await readActivity(tx, id)]);
      return shown!;
    });
  }

  private async requireScope(tx: Transaction, action: 'verify' | 'reject', activity: Activity, actor: Actor) {
    const target =
      activity.villageCode === null
        ? targetOf(await readKim(tx, activity.kimId))
        : { kim: activity.kimId, area: activity.villageCode };
    this.access.check(actor, `activity.${action}`, target);
  }
}

/** @throws 'activity-own' */
async function requireAnother(tx: Transaction, { id }: Activity, actor: Actor): Promise<void> {
  const own = await tx.query(
    `SELECT FROM activity_history WHERE activity_id = $1 AND actor = $2 AND action IN ('log', 'edit') LIMIT 1`,
    [id, actor.subject],
  );
  if (own.length > 0) throw registryError('activity-own');
}
