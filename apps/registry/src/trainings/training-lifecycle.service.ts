import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type DomainEvent, TrainingCancelled, TrainingCompleted, TrainingScheduled } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { CertificateIssuer } from './certificates/certificate-issuer.service.js';
import { trainingError } from './training.errors.js';
import { requireAnnounceable } from './announcement.rules.js';
import { pastFaults } from './session.rules.js';
import { jakartaDate } from '../jakarta-date.js';
import { attendanceByKim, trainingEventData } from './training-event-data.js';
import { invitedKims, inviteKims } from './training-invitations.js';
import { lockTraining, recordTrainingTransition, type Training, updateTraining } from './training-rows.js';
import { toTrainingResponse, type TrainingResponse } from './training.dto.js';
import { trainingWorkflow } from './training.workflow.js';

type ManualAction = 'schedule' | 'cancel' | 'complete';

/** Who acts when the service acts by itself. */
const systemActor: Actor = { subject: 'system', grants: [] };

@Injectable()
export class TrainingLifecycle {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly certificates: CertificateIssuer,
  ) {}

  /**
   * Takes a training one step on, and says so unless it was never announced. With its completion the certificates are
   * issued.
   *
   * @throws 'training-transition-refused', 'training-incomplete', 'session-misplaced', 'training-not-over'
   */
  async applyTransition(
    action: ManualAction,
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<TrainingResponse> {
    return this.database.transaction(async (tx) => {
      const training = await lockTraining(tx, id);
      this.access.check(actor, `training.${action}`, {});
      requireVersion(training.version, version);
      return toTrainingResponse(await this.apply(tx, training, action, actor, new Date(), reason), true);
    });
  }

  /** Completes a training that nobody completed; false when somebody has it in hand, or did complete it. */
  async autoComplete(id: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [locked] = await tx.query<{ id: string }>(
        `SELECT id FROM training WHERE id = $1 AND status = 'SCHEDULED' FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (locked) await this.apply(tx, await lockTraining(tx, id), 'auto-complete', systemActor, now);
      return locked !== undefined;
    });
  }

  private async apply(
    tx: Transaction,
    training: Training,
    action: ManualAction | 'auto-complete',
    actor: Actor,
    now: Date,
    reason?: string,
  ): Promise<Training> {
    const transition = transitionOf(trainingWorkflow, training.status, action);
    if (!transition) throw trainingError('training-transition-refused', { detail: `${training.status} → ${action}` });
    const updated: Training = { ...training, status: transition.to, version: training.version + 1, updatedAt: now };
    await updateTraining(tx, updated);
    const entry = { action: action, from: training.status, actor: actor.subject };
    await recordTrainingTransition(tx, updated, reason === undefined ? entry : { ...entry, reason });
    if (transition.emits !== null)
      await this.outbox.add(tx, await this[action === 'auto-complete' ? 'complete' : action](tx, updated, actor));
    return updated;
  }

  private async schedule(tx: Transaction, training: Training): Promise<DomainEvent> {
    const errors = pastFaults(training.sessions, training.updatedAt);
    if (errors.length > 0) throw trainingError('session-misplaced', { errors });
    await inviteKims(tx, training);
    const invitedKimIds = await invitedKims(tx, training.id);
    requireAnnounceable(training, invitedKimIds);
    return TrainingScheduled({ ...trainingEventData(training), invitedKimIds });
  }

  private async cancel(tx: Transaction, training: Training): Promise<DomainEvent> {
    return TrainingCancelled({ ...trainingEventData(training), invitedKimIds: await invitedKims(tx, training.id) });
  }

  private async complete(tx: Transaction, training: Training, actor: Actor): Promise<DomainEvent> {
    if (training.endsAt! > training.updatedAt) throw trainingError('training-not-over');
    await this.certificates.issue(tx, training, actor);
    return TrainingCompleted({
      ...trainingEventData(training),
      heldOn: jakartaDate(training.endsAt!),
      attendance: await attendanceByKim(tx, training.id),
      completedAt: training.updatedAt.toISOString(),
    });
  }
}
