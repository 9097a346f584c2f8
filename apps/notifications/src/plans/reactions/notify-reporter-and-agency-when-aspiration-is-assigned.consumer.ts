import { AspirationAssigned } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-reporter-and-agency-when-aspiration-is-assigned')
export class NotifyReporterAndAgencyWhenAspirationIsAssigned {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationAssigned)
  async handle({ event, tx }: Delivery<typeof AspirationAssigned>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber, respondBy } = event.data;
    const about = { kind: 'ASPIRATION', id: aspirationId } as const;
    const variables = { trackingNumber, respondBy };
    await this.plans.add(
      tx,
      event,
      { template: 'aspiration-forwarded', audience: 'REPORTER', audienceId: aspirationId, about, variables },
      { template: 'aspiration-assigned', audience: 'AGENCY', audienceId: agencyId, about, variables },
    );
  }
}
