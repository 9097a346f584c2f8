import { KimDecreeExpiring } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

@Reaction('notify-officers-when-decree-is-expiring')
export class NotifyOfficersWhenDecreeIsExpiring {
  constructor(private readonly plans: Plans) {}

  @Consumes(KimDecreeExpiring)
  async handle({ event, tx }: Delivery<typeof KimDecreeExpiring>): Promise<void> {
    const { kimId, name, expiresOn } = event.data;
    await this.plans.add(tx, event, {
      template: 'kim-decree-expiring',
      audience: 'KIM_OFFICERS',
      audienceId: kimId,
      about: { kind: 'KIM', id: kimId },
      variables: { kimName: name, expiresOn },
    });
  }
}
