import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { readKim } from '../../kims/kim-rows.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { memberError } from '../../members/member.errors.js';
import { trainingError } from '../training.errors.js';
import { lockTraining, type Training } from '../training-rows.js';
import { grantFreePlaces, grantAndPublishFreePlaces } from './waitlist.js';
import { joinWaitlist, kimOfMember, readRegistration, recordRegistrationTransition } from './registration-rows.js';
import {
  type NewRegistration,
  type RegistrationResponse,
  type Scores,
  toRegistrationResponse,
} from './registration.dto.js';
import { registrationWorkflow } from './registration.workflow.js';

/** Places in a training are given and taken back under the lock of its row. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Registers a member: with a place when one is free, else at the end of the queue.
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
      const training = await lockTraining(tx, trainingId);
      const kimId = await kimOfMember(tx, memberId);
      if (kimId === undefined) throw memberError('member-not-found');
      await this.requireMay(tx, actor, kimId);
      requireOpen(training);
      if (!(await isInvited(tx, trainingId, kimId))) throw trainingError('kim-not-invited');

      const id = uuidv7();
      await joinWaitlist(tx, { id, trainingId, kimId, memberId });
      await recordRegistrationTransition(tx, id, {
        version: 1,
        action: 'register',
        from: null,
        to: registrationWorkflow.initial,
        actor: actor.subject,
      });
      await grantFreePlaces(tx, [trainingId], actor.subject);
      return toRegistrationResponse(await readRegistration(tx, trainingId, id));
    });
  }

  /**
   * Gives a place or a place in the queue up; a place goes to whoever has waited longest.
   *
   * @throws 'registration-not-found', 'registration-closed', 'registration-transition-refused'
   */
  async withdraw(trainingId: string, id: string, version: number, actor: Actor): Promise<RegistrationResponse> {
    return this.database.transaction(async (tx) => {
      const training = await lockTraining(tx, trainingId);
      const registration = await readRegistration(tx, trainingId, id);
      await this.requireMay(tx, actor, registration.kimId);
      requireVersion(registration.version, version);
      const transition = transitionOf(registrationWorkflow, registration.state, 'withdraw');
      if (!transition)
        throw trainingError('registration-transition-refused', { detail: `${registration.state} → withdraw` });
      requireOpen(training);

      await tx.query(
        `UPDATE training_registration SET state = $2, version = version + 1, updated_at = now() WHERE id = $1`,
        [id, transition.to],
      );
      await recordRegistrationTransition(tx, id, {
        version: version + 1,
        action: 'withdraw',
        from: registration.state,
        to: transition.to,
        actor: actor.subject,
      });
      await grantAndPublishFreePlaces(tx, this.outbox, [trainingId], actor.subject);
      return toRegistrationResponse(await readRegistration(tx, trainingId, id));
    });
  }

  /**
   * Enters how a participant did in the tests, until the training is completed.
   *
   * @throws 'registration-not-found', 'registration-transition-refused' for somebody without a place or once it is completed
   */
  async score(
    trainingId: string,
    id: string,
    version: number,
    { preScore, postScore }: Scores,
    actor: Actor,
  ): Promise<RegistrationResponse> {
    return this.database.transaction(async (tx) => {
      const training = await lockTraining(tx, trainingId);
      this.access.check(actor, 'training.score', {});
      const registration = await readRegistration(tx, trainingId, id);
      requireVersion(registration.version, version);
      const transition = transitionOf(registrationWorkflow, registration.state, 'score');
      if (training.status !== 'SCHEDULED' || !transition)
        throw trainingError('registration-transition-refused', {
          detail: `${training.status}, ${registration.state} → score`,
        });
      await tx.query(
        `UPDATE training_registration SET pre_score = $2, post_score = $3, version = version + 1, updated_at = now()
          WHERE id = $1`,
        [id, preScore, postScore],
      );
      await recordRegistrationTransition(tx, id, {
        version: version + 1,
        action: 'score',
        from: registration.state,
        to: transition.to,
        actor: actor.subject,
      });
      return toRegistrationResponse(await readRegistration(tx, trainingId, id));
    });
  }

  private async requireMay(tx: Transaction, actor: Actor, kimId: string): Promise<void> {
    const kim = await readKim(tx, kimId);
    await checkAccessOrMandate(this.access, tx, actor, 'training.register-any', kim, 'REGISTER_FOR_TRAININGS');
  }
}

/** A draft nobody knows of yet. */
function requireOpen({ status, startsAt }: Training): void {
  if (status === 'DRAFT') throw trainingError('training-not-found');
  if (status !== 'SCHEDULED' || startsAt! <= new Date()) throw trainingError('registration-closed');
}

async function isInvited(tx: Transaction, trainingId: string, kimId: string): Promise<boolean> {
  const rows = await tx.query(`SELECT FROM training_invitation WHERE training_id = $1 AND kim_id = $2`, [
    trainingId,
    kimId,
  ]);
  return rows.length > 0;
}
