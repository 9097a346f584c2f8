import { PartnershipAccepted, PartnershipDeclined, PartnershipEnded, PartnershipProposed } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { officersOf } from '../officers-of.js';
import { Plans } from '../plans.js';

/** Notifies the KIM that did not act, or both when the office acted. */
@Reaction('notify-officers-when-partnership-changes')
export class NotifyOfficersWhenPartnershipChanges {
  constructor(private readonly plans: Plans) {}

  @Consumes(PartnershipProposed)
  async proposed({ event, tx }: Delivery<typeof PartnershipProposed>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf([event.data.partnerKimId], 'partnership-proposed'));
  }

  @Consumes(PartnershipAccepted)
  async accepted({ event, tx }: Delivery<typeof PartnershipAccepted>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf([event.data.proposerKimId], 'partnership-accepted'));
  }

  @Consumes(PartnershipDeclined)
  async declined({ event, tx }: Delivery<typeof PartnershipDeclined>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf([event.data.proposerKimId], 'partnership-declined'));
  }

  @Consumes(PartnershipEnded)
  async ended({ event, tx }: Delivery<typeof PartnershipEnded>): Promise<void> {
    const { kimIds, endedByKimId } = event.data;
    const recipients = kimIds.filter((kimId) => kimId !== endedByKimId);
    await this.plans.add(tx, event, ...officersOf(recipients, 'partnership-ended'));
  }
}
