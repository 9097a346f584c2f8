import { KimActivated, KimRejected, KimReturned, KimVerified } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [KimReturned.wireType]: 'kim-returned',
  [KimRejected.wireType]: 'kim-rejected',
  [KimVerified.wireType]: 'kim-verified',
  [KimActivated.wireType]: 'kim-activated',
} as const;

@Reaction('notify-officers-when-registration-is-decided')
export class NotifyOfficersWhenRegistrationIsDecided {
  constructor(private readonly plans: Plans) {}

  @Consumes(KimReturned, KimRejected, KimVerified, KimActivated)
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    const { kimId, name } = event.data;
    await this.plans.add(tx, event, {
      template: templates[event.type]!,
      audience: 'KIM_OFFICERS',
      audienceId: kimId,
      about: { kind: 'KIM', id: kimId },
      variables: { kimName: name },
    });
  }
}
