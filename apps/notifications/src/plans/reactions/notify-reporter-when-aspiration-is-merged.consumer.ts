import { AspirationMerged } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-reporter-when-aspiration-is-merged')
export class NotifyReporterWhenAspirationIsMerged {
  constructor(private readonly plans: Plans) {}

  /** The mail discloses only that another aspiration exists. */
  @Consumes(AspirationMerged)
  async handle({ event, tx }: Delivery<typeof AspirationMerged>): Promise<void> {
    const { aspirationId, trackingNumber } = event.data;
    await this.plans.add(tx, event, {
      template: 'aspiration-merged',
      audience: 'REPORTER',
      audienceId: aspirationId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber },
    });
  }
}
