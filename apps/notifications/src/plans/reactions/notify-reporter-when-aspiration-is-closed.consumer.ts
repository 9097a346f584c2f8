import { AspirationClosed } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-reporter-when-aspiration-is-closed')
export class NotifyReporterWhenAspirationIsClosed {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationClosed)
  async handle({ event, tx }: Delivery<typeof AspirationClosed>): Promise<void> {
    const { aspirationId, trackingNumber } = event.data;
    await this.plans.add(tx, event, {
      template: 'aspiration-closed',
      audience: 'REPORTER',
      audienceId: aspirationId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber },
    });
  }
}
