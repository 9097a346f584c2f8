import { KimBecameDormant, KimDissolved, KimReactivated, KimReinstated, KimSuspended } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [KimBecameDormant.wireType]: 'kim-dormant',
  [KimReactivated.wireType]: 'kim-reactivated',
  [KimSuspended.wireType]: 'kim-suspended',
  [KimReinstated.wireType]: 'kim-reinstated',
  [KimDissolved.wireType]: 'kim-dissolved',
} as const;

@Reaction('notify-officers-when-kim-status-changes')
export class NotifyOfficersWhenKimStatusChanges {
  constructor(private readonly plans: Plans) {}

  @Consumes(KimBecameDormant, KimReactivated, KimSuspended, KimReinstated, KimDissolved)
  async handle({ event, tx }: Delivery<typeof KimSuspended>): Promise<void> {
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
