import { KimActivated, KimReinstated } from '#contracts';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { trainingsOfAreas } from './training-invitations.js';
import { TrainingLifecycle } from './training.lifecycle.js';

/** A KIM that becomes active after the announcement of a training belongs to the invitation of its area. */
@Reaction('invite-to-trainings-when-kim-becomes-active')
export class InviteToTrainingsWhenKimBecomesActive {
  constructor(private readonly trainings: TrainingLifecycle) {}

  @Consumes(KimActivated, KimReinstated)
  @Locks<typeof KimActivated>(trainingsOfAreas, ({ kimId }) => [kimId])
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    const { kimId } = event.data;
    const trainings = await tx.query<{ id: string }>(trainingsOfAreas.statement([kimId]));
    const items = trainings.map(({ id }) => ({ id, input: { invited: [{ kimId, ground: 'AREA' as const }] } }));
    if (items.length > 0)
      await this.trainings.applyToMany(tx, 'invite', items, { actor: SYSTEM_ACTOR, authorized: true });
  }
}
