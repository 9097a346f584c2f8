import { DeadlineMissed } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans/plans.js';

/** A missed verification is the coordinator's own; the office has no address here yet. */
@Reaction('notify-agency-when-deadline-is-missed')
export class NotifyAgencyWhenDeadlineIsMissed {
  constructor(private readonly plans: Plans) {}

  @Consumes(DeadlineMissed)
  async handle({ event, tx }: Delivery<typeof DeadlineMissed>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber, dueOn } = event.data;
    if (agencyId === null) return;
    await this.plans.add(tx, event, {
      template: 'deadline-missed',
      audience: 'AGENCY',
      audienceId: agencyId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, dueOn },
    });
  }
}
