import { agencyStages, DeadlineMissed } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

/** A deadline of the coordinator concerns no agency; the escalation policy covers it. */
@Reaction('notify-agency-when-deadline-is-missed')
export class NotifyAgencyWhenDeadlineIsMissed {
  constructor(private readonly plans: Plans) {}

  @Consumes(DeadlineMissed)
  async handle({ event, tx }: Delivery<typeof DeadlineMissed>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber, stage, dueOn } = event.data;
    if (agencyId === null || !agencyStages.some((own) => own === stage)) return;
    await this.plans.add(tx, event, {
      template: 'deadline-missed',
      audience: 'AGENCY',
      audienceId: agencyId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, dueOn },
    });
  }
}
