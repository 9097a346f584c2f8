import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { lockKim, readKim } from '../kims/kim-rows.js';
import { ActivityProofs } from './activity-proofs.service.js';
import { readActivity } from './activity-rows.js';
import type { ActivityChange, ActivityResponse, NewActivity } from './activity.dto.js';
import { ActivityLifecycle } from './activity.lifecycle.js';

@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly proofs: ActivityProofs,
    private readonly activities: ActivityLifecycle,
  ) {}

  /** Logs what a KIM did. @throws 'kim-not-active', 'village-unknown', 'activity-in-future', 'activity-before-kim' */
  async log(
    kimId: string,
    { attachmentIds, ...body }: NewActivity,
    actor: Actor,
    call: Call,
  ): Promise<ActivityResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKim(tx, kimId);
      const now = new Date();
      const activity = {
        ...body,
        id: uuidv7(),
        kimId,
        source: 'REPORTED' as const,
        sourceId: null,
        sourceEventId: null,
        duplicateOf: null,
        loggedBy: actor.subject,
        createdAt: now,
        updatedAt: now,
      };
      await this.activities.create(tx, activity, { actor, now, input: { kim } });
      await this.proofs.set(tx, activity.id, attachmentIds);
      return this.response(tx, activity.id);
    });
  }

  /** Changes an activity that has not been decided on. @throws what `log` throws */
  async edit(id: string, version: number, change: ActivityChange, actor: Actor): Promise<ActivityResponse> {
    const { attachmentIds, ...changes } = change;
    return this.database.transaction(async (tx) => {
      await this.activities.apply(tx, 'edit', {
        id,
        version,
        actor,
        input: async ({ before }) => ({ kim: await readKim(tx, before.kimId) }),
        changes,
      });
      if (attachmentIds) await this.proofs.set(tx, id, attachmentIds);
      return this.response(tx, id);
    });
  }

  /** Decides on an activity that was logged by hand. @throws 'activity-own' */
  async decide(
    action: 'verify' | 'reject',
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<ActivityResponse> {
    return this.database.transaction(async (tx) => {
      await this.activities.apply(tx, action, { id, version, actor, reason });
      return this.response(tx, id);
    });
  }

  /** Read anew: the resolution of duplicates may have changed it. */
  private async response(tx: Transaction, id: string): Promise<ActivityResponse> {
    const [response] = await this.proofs.toResponses(tx, [await readActivity(tx, id)]);
    return response!;
  }
}
