import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Attachments } from '#attachments';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import { changesOf, invitedBy, sessionsOf } from './training-changes.js';
import { invitationsOf } from './training-invitations.js';
import { storeMaterials } from './training-materials.js';
import { readTraining } from './training-rows.js';
import { type NewTraining, toTrainingResponse, type TrainingChange, type TrainingResponse } from './training.dto.js';
import { TrainingLifecycle } from './training.lifecycle.js';

@Injectable()
export class TrainingService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly attachments: Attachments,
    private readonly trainings: TrainingLifecycle,
  ) {}

  /** @throws 'session-misplaced', 'session-unknown', 'training-invitation-unknown' */
  async plan(body: NewTraining, actor: Actor, call: Call): Promise<TrainingResponse> {
    return this.idempotency.once(call, async (tx) => {
      const { invitation, sessions, ...fields } = body;
      const now = new Date();
      const training = {
        ...fields,
        id: uuidv7(),
        registered: 0,
        waiting: 0,
        ...invitedBy(invitation),
        ...sessionsOf(sessions, []),
        createdAt: now,
        updatedAt: now,
      };
      await this.trainings.create(tx, training, { actor, now, input: { invitation } });
      await storeMaterials(tx, this.attachments, training);
      return toTrainingResponse(await readTraining(tx, training.id), true);
    });
  }

  /**
   * Changes a draft, or an announced training before it is over: its invitation then only grows.
   *
   * @throws 'session-misplaced', 'session-unknown', 'session-attended', 'training-invitation-unknown',
   * 'training-incomplete', 'capacity-below-registered'
   */
  async edit(id: string, version: number, change: TrainingChange, actor: Actor): Promise<TrainingResponse> {
    return this.database.transaction(async (tx) => {
      await this.trainings.apply(tx, 'edit', {
        id,
        version,
        actor,
        input: async ({ before }) => {
          const changes = changesOf(before, change);
          const invited = before.status === 'SCHEDULED' && (await invitationsOf(tx, { ...before, ...changes }));
          return { invitation: change.invitation, changes, ...(invited && { invited }) };
        },
        changes: ({ input }) => input.changes!,
        write: async ({ after }) => {
          if (change.materials) await storeMaterials(tx, this.attachments, after);
        },
      });
      return toTrainingResponse(await readTraining(tx, id), true);
    });
  }

  /**
   * Announces a training and invites its KIM, cancels it, or completes it and issues its certificates.
   *
   * @throws 'training-incomplete', 'session-misplaced', 'training-not-over'
   */
  async apply(
    action: 'schedule' | 'cancel' | 'complete',
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<TrainingResponse> {
    return this.database.transaction(async (tx) => {
      const training = await this.trainings.apply(tx, action, {
        id,
        version,
        actor,
        reason,
        input: async ({ before }) => (action === 'schedule' ? { invited: await invitationsOf(tx, before) } : {}),
      });
      return toTrainingResponse(training, true);
    });
  }
}
