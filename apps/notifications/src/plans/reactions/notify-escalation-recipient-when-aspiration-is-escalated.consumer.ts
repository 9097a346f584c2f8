import { AspirationEscalated } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { type NewPlan, Plans } from '../plans.js';

const agencyAudiences: Partial<Record<string, NewPlan['audience']>> = {
  AGENCY_LIAISON: 'AGENCY',
  AGENCY_HEAD: 'AGENCY_HEAD',
};

@Reaction('notify-escalation-recipient-when-aspiration-is-escalated')
export class NotifyEscalationRecipientWhenAspirationIsEscalated {
  constructor(private readonly plans: Plans) {}

  @Consumes(AspirationEscalated)
  async handle({ event, tx }: Delivery<typeof AspirationEscalated>): Promise<void> {
    const { aspirationId, agencyId, trackingNumber, recipient, dueOn } = event.data;
    const ofAgency = agencyAudiences[recipient];
    if (ofAgency !== undefined && agencyId === null) return;
    await this.plans.add(tx, event, {
      template: 'aspiration-escalated',
      audience: ofAgency ?? 'OFFICE',
      audienceId: ofAgency === undefined ? recipient : agencyId!,
      about: { kind: 'ASPIRATION', id: aspirationId },
      variables: { trackingNumber, dueOn },
    });
  }
}
