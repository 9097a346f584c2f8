import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type DomainEvent, TrainingCancelled, TrainingCompleted, TrainingScheduled } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { CertificateIssue } from '../certificates/certificate-issue.service.js';
import { registryError } from '../registry.errors.js';
import { requireAnnounceable } from './announcement.rules.js';
import { pastFaults } from './session.rules.js';
import { jakartaDay } from '../jakarta-day.js';
import { attendanceOf, saidOf } from './training-facts.js';
import { invitedKims, inviteKims } from './training-invitations.js';
import { lockTraining, recordTrainingStep, type Training, updateTraining } from './training-rows.js';
import { toTrainingResponse, type TrainingResponse } from './training.dto.js';
import { trainingWorkflow } from './training.workflow.js';

type Step = 'schedule' | 'cancel' | 'complete';

/** Who acts when the service acts by itself. */
const nobody: Actor = { subject: 'system', grants: [] };

@Injectable()
export class TrainingLifeCycle {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly certificates: CertificateIssue,
  ) {}

  /**
   * Takes a training one step on, and says so unless it was never announced. With its completion the certificates are
   * issued.
   *
   * @throws 'training-transition-refused', 'training-incomplete', 'session-misplaced', 'training-not-over'
   */
  async take(step: Step, id: string, version: number, actor: Actor, reason?: string): Promise<TrainingResponse> {
    return this.database.transaction(async (tx) => {
      const training = await lockTraining(tx, id);
      this.access.check(actor, `training.${step}`, {});
      requireVersion(training.version, version);
      return toTrainingResponse(await this.advance(tx, training, step, actor, new Date(), reason), true);
    });
  }

  /** Completes a training that nobody completed; false when somebody has it in hand, or did complete it. */
  async lapse(id: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [free] = await tx.query<{ id: string }>(
        `SELECT id FROM training WHERE id = $1 AND status = 'SCHEDULED' FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (free) await this.advance(tx, await lockTraining(tx, id), 'lapse', nobody, now);
      return free !== undefined;
    });
  }

  private async advance(
    tx: Transaction,
    training: Training,
    step: Step | 'lapse',
    actor: Actor,
    now: Date,
    reason?: string,
  ): Promise<Training> {
    const transition = transitionOf(trainingWorkflow, training.status, step);
    if (!transition) throw registryError('training-transition-refused', { detail: `${training.status} → ${step}` });
    const moved: Training = { ...training, status: transition.to, version: training.version + 1, updatedAt: now };
    await updateTraining(tx, moved);
    const taken = { action: step, from: training.status, actor: actor.subject };
    await recordTrainingStep(tx, moved, reason === undefined ? taken : { ...taken, reason });
    if (transition.says !== null)
      await this.outbox.add(tx, await this[step === 'lapse' ? 'complete' : step](tx, moved, actor));
    return moved;
  }

  private async schedule(tx: Transaction, training: Training): Promise<DomainEvent> {
    const errors = pastFaults(training.sessions, training.updatedAt);
    if (errors.length > 0) throw registryError('session-misplaced', { errors });
    await inviteKims(tx, training);
    const invitedKimIds = await invitedKims(tx, training.id);
    requireAnnounceable(training, invitedKimIds);
    return TrainingScheduled({ ...saidOf(training), invitedKimIds });
  }

  private async cancel(tx: Transaction, training: Training): Promise<DomainEvent> {
    return TrainingCancelled({ ...saidOf(training), invitedKimIds: await invitedKims(tx, training.id) });
  }

  private async complete(tx: Transaction, training: Training, actor: Actor): Promise<DomainEvent> {
    if (training.endsAt! > training.updatedAt) throw registryError('training-not-over');
    await this.certificates.issue(tx, training, actor);
    return TrainingCompleted({
      ...saidOf(training),
      heldOn: jakartaDay(training.endsAt!),
      attendance: await attendanceOf(tx, training.id),
      completedAt: training.updatedAt.toISOString(),
    });
  }
}
