import { DataRequestDeadlineMissed, DataRequestDeadlineNear } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [DataRequestDeadlineNear.wireType]: 'data-request-near',
  [DataRequestDeadlineMissed.wireType]: 'data-request-missed',
} as const;

@Reaction('notify-data-protection-officer-when-data-request-is-due')
export class NotifyDataProtectionOfficerWhenDataRequestIsDue {
  constructor(private readonly plans: Plans) {}

  @Consumes(DataRequestDeadlineNear, DataRequestDeadlineMissed)
  async handle({ event, tx }: Delivery<typeof DataRequestDeadlineNear>): Promise<void> {
    await this.plans.add(tx, event, {
      template: templates[event.type]!,
      audience: 'OFFICE',
      audienceId: 'DPO',
      about: { kind: 'DATA_REQUEST', id: event.data.dataRequestId },
      variables: {},
    });
  }
}
