import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { LockTarget } from '#messaging';
import { type EmittedStep, type LifecycleObserver, SYSTEM_ACTOR } from '#lifecycle';
import type { Training } from '../training-rows.js';
import type { TrainingInput } from '../training.guards.js';
import { TrainingLifecycle } from '../training.lifecycle.js';
import { RegistrationLifecycle } from './registration.lifecycle.js';

interface FreePlace {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
}

/** The trainings that have not begun, of members. */
export const trainingsOfMembers: LockTarget = {
  name: 'training',
  statement: (memberIds) => sql`
    SELECT id FROM training
     WHERE id IN (SELECT training_id FROM training_registration
                   WHERE member_id = ANY (${memberIds}::uuid[]) AND status <> 'WITHDRAWN')
       AND status = 'SCHEDULED' AND starts_at > now()
     ORDER BY id FOR UPDATE`,
};

/** Gives free places in trainings to the registrations that have waited longest. */
@Injectable()
export class Waitlist implements LifecycleObserver<Training, TrainingInput>, OnModuleInit {
  constructor(
    private readonly trainings: TrainingLifecycle,
    private readonly registrations: RegistrationLifecycle,
  ) {}

  onModuleInit(): void {
    this.trainings.observe(this);
  }

  /** A change of an announced training may add places. */
  async emitted(tx: Transaction, steps: readonly EmittedStep<Training, TrainingInput>[]): Promise<void> {
    for (const { step } of steps)
      if (step.action === 'edit')
        await this.grantFreePlaces(tx, [step.after.id], { action: 'grant', actor: step.actor });
  }

  /**
   * Gives the free places of these trainings to registrations in the order of the waitlist. The rows of the trainings are
   * locked: places that become free concurrently go to different members.
   *
   * @param action `admit` at registration, `grant` for a place that becomes free later, which is published
   * @param actor the account that made the places free
   */
  async grantFreePlaces(
    tx: Transaction,
    trainingIds: readonly string[],
    { action, actor }: { action: 'admit' | 'grant'; actor: string },
  ): Promise<void> {
    const places = await tx.query<FreePlace>(sql`
      WITH free AS (
        SELECT id AS training_id, title, starts_at,
               capacity - (SELECT count(*) FROM training_registration
                            WHERE training_id = training.id AND status = 'REGISTERED') AS places
          FROM training WHERE id = ANY (${trainingIds}::uuid[])),
      waiting AS (
        SELECT id, title, starts_at, places, row_number() OVER (PARTITION BY training_id ORDER BY waitlist_number) AS position
          FROM training_registration JOIN free USING (training_id)
         WHERE status = 'WAITING')
      SELECT id, title, starts_at FROM waiting WHERE position <= places ORDER BY id`);
    const items = places.map(({ id, ...granted }) => ({ id, input: { granted } }));
    await this.registrations.applyToMany(tx, action, items, { actor, authorized: true });
  }

  /**
   * Withdraws a former member from trainings that have not begun, and gives the places to waiting members. A member who has
   * joined again keeps the registrations.
   */
  async withdrawFormerMember(tx: Transaction, memberId: string): Promise<void> {
    const open = sql`
      FROM training JOIN training_registration registration ON training_id = training.id
      WHERE member_id = ${memberId} AND registration.status <> 'WITHDRAWN'
        AND training.status = 'SCHEDULED' AND training.starts_at > now()`;
    const trainings = await tx.query<{ id: string }>(trainingsOfMembers.statement([memberId]));
    if (trainings.length === 0) return;
    const registrations = await tx.query<{ id: string }>(sql`
      SELECT registration.id ${open}
         AND EXISTS (SELECT FROM member WHERE member.id = member_id AND member.status <> 'ACTIVE')`);
    const command = { actor: SYSTEM_ACTOR, authorized: true, guarded: true } as const;
    await this.registrations.applyToMany(tx, 'withdraw', registrations, command);
    const ids = trainings.map(({ id }) => id);
    await this.grantFreePlaces(tx, ids, { action: 'grant', actor: SYSTEM_ACTOR });
  }
}
