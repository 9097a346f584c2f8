import { AspirationReceived } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-reporter-when-aspiration-is-received')
export class NotifyReporterWhenAspirationIsReceived {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationReceived)
  async handle({ event, tx }: Delivery<typeof AspirationReceived>): Promise<void> {
    const { aspirationId, trackingNumber } = event.data;
    await this.plans.add(tx, event, {
      template: 'aspiration-received',
      audience: 'REPORTER',
      audienceId: aspirationId,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber },
    });
  }
}
