import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, platformError } from '#http-api';
import { memberError } from '../../members/member.errors.js';
import { trainingError } from '../training.errors.js';
import { TrainingLifecycle } from '../training.lifecycle.js';
import { requirePlaces } from './attendance-rows.js';
import { kimOfMember, nextWaitlistNumber, readRegistration } from './registration-rows.js';
import {
  type AllScores,
  type NewRegistration,
  type RegistrationResponse,
  type Scores,
  type ScoresStored,
  toRegistrationResponse,
} from './registration.dto.js';
import { RegistrationLifecycle } from './registration.lifecycle.js';
import { Waitlist } from './waitlist.service.js';

/** Changes registrations under the lock of their training. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly trainings: TrainingLifecycle,
    private readonly registrations: RegistrationLifecycle,
    private readonly waitlist: Waitlist,
  ) {}

  /**
   * Registers a member: with a place when one is free, else at the end of the waitlist.
   *
   * @throws 'training-not-found', 'member-not-found', 'registration-closed', 'kim-not-invited', 'member-registered'
   */
  async register(
    trainingId: string,
    { memberId }: NewRegistration,
    actor: Actor,
    call: Call,
  ): Promise<RegistrationResponse> {
    return this.idempotency.once(call, async (tx) => {
      const training = await this.trainings.lock(tx, trainingId);
      if (training.status === 'DRAFT') throw trainingError('training-not-found');
      const kimId = await kimOfMember(tx, memberId);
      if (kimId === undefined) throw memberError('member-not-found');
      const now = new Date();
      const registration = {
        id: uuidv7(),
        trainingId,
        kimId,
        memberId,
        waitlistNumber: await nextWaitlistNumber(tx, trainingId),
        attendedSessions: 0,
        preScore: null,
        postScore: null,
        createdAt: now,
        updatedAt: now,
      };
      await this.registrations.create(tx, registration, { actor, now, input: { training } });
      await this.waitlist.grantFreePlaces(tx, [trainingId], { action: 'admit', actor: actor.subject });
      return this.response(tx, trainingId, registration.id);
    });
  }

  /**
   * Withdraws a registration; its place goes to the member who has waited longest.
   *
   * @throws 'registration-not-found', 'registration-closed'
   */
  async withdraw(trainingId: string, id: string, version: number, actor: Actor): Promise<RegistrationResponse> {
    return this.database.transaction(async (tx) => {
      const training = await this.trainings.lock(tx, trainingId);
      await readRegistration(tx, trainingId, id);
      await this.registrations.apply(tx, 'withdraw', { id, version, actor, input: { training } });
      await this.waitlist.grantFreePlaces(tx, [trainingId], { action: 'grant', actor: actor.subject });
      return this.response(tx, trainingId, id);
    });
  }

  /** Stores the test scores of a participant, until the training is completed. @throws 'registration-not-found', 'scores-closed' */
  async score(
    trainingId: string,
    id: string,
    version: number,
    { preScore, postScore }: Scores,
    actor: Actor,
  ): Promise<RegistrationResponse> {
    return this.database.transaction(async (tx) => {
      const training = await this.trainings.lock(tx, trainingId);
      await readRegistration(tx, trainingId, id);
      const changes = { preScore, postScore };
      await this.registrations.apply(tx, 'score', { id, version, actor, input: { training }, changes });
      return this.response(tx, trainingId, id);
    });
  }

  /**
   * Stores the scores of several participants: all of them, or none when one has no place or was changed in the meantime.
   *
   * @throws 'training-not-found', 'registration-unknown', 'scores-closed', 412 `precondition-failed` with the item
   */
  async scoreAll(
    trainingId: string,
    { items }: AllScores,
    actor: Actor,
    pointerOf = (index: number, field: string) => `/items/${index}/${field}`,
  ): Promise<ScoresStored> {
    const places = new Map(items.map(({ registrationId }, index) => [registrationId, index]));
    return this.database.transaction(async (tx) => {
      const training = await this.trainings.lock(tx, trainingId);
      await requirePlaces(tx, trainingId, [...places.keys()], (index) => pointerOf(index, 'registrationId'));
      if (training.status !== 'SCHEDULED') throw trainingError('scores-closed', { detail: training.status });
      const targets = items.map(({ registrationId }) => ({ id: registrationId, input: { training } }));
      await this.registrations.applyToMany(tx, 'score', targets, {
        actor: actor.subject,
        authorized: true,
        guarded: true,
        changes: ({ id, version }) => {
          const index = places.get(id)!;
          const { version: given, preScore, postScore } = items[index]!;
          if (version === given) return { preScore, postScore };
          const errors = [{ pointer: pointerOf(index, 'version'), detail: String(version) }];
          throw platformError('precondition-failed', { errors });
        },
      });
      return { stored: items.length };
    });
  }

  private async response(tx: Transaction, trainingId: string, id: string): Promise<RegistrationResponse> {
    return toRegistrationResponse(await readRegistration(tx, trainingId, id));
  }
}
