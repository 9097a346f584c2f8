import { DataRequestMissed, DataRequestNear } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Plans } from '../plans.js';

const templates = {
  [DataRequestNear.wireType]: 'data-request-near',
  [DataRequestMissed.wireType]: 'data-request-missed',
} as const;

@Reaction('notify-data-protection-officer-when-data-request-is-due')
export class NotifyDataProtectionOfficerWhenDataRequestIsDue {
  constructor(private readonly plans: Plans) {}

  @Consumes(DataRequestNear, DataRequestMissed)
  async handle({ event, tx }: Delivery<typeof DataRequestNear>): Promise<void> {
    await this.plans.add(tx, event, {
      template: templates[event.type]!,
      audience: 'OFFICE',
      audienceId: 'DPO',
      about: { kind: 'DATA_REQUEST', id: event.data.dataRequestId },
      variables: {},
    });
  }
}
