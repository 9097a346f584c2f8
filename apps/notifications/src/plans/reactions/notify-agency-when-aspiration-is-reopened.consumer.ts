import { AspirationReopened } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-agency-when-aspiration-is-reopened')
export class NotifyAgencyWhenAspirationIsReopened {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationReopened)
  async handle({ event, tx }: Delivery<typeof AspirationReopened>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber, respondBy } = event.data;
    await this.plans.add(tx, event, {
      template: 'aspiration-reopened',
      audience: 'AGENCY',
      audienceId: agencyId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, respondBy },
    });
  }
}
