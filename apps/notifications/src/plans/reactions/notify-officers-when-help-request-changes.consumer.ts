import { HelpAccepted, HelpDone, HelpOffered, HelpRequested, HelpWithdrawn } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { officersOf } from '../officers-of.js';
import { Plans } from '../plans.js';

@Reaction('notify-officers-when-help-request-changes')
export class NotifyOfficersWhenHelpRequestChanges {
  constructor(private readonly plans: Plans) {}

  @Consumes(HelpRequested)
  async requested({ event, tx }: Delivery<typeof HelpRequested>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf(event.data.askedKimIds, 'help-requested'));
  }

  @Consumes(HelpOffered)
  async offered({ event, tx }: Delivery<typeof HelpOffered>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf([event.data.askingKimId], 'help-offered'));
  }

  @Consumes(HelpAccepted)
  async accepted({ event, tx }: Delivery<typeof HelpAccepted>): Promise<void> {
    const { helpingKimId, otherKimIds } = event.data;
    await this.plans.add(
      tx,
      event,
      ...officersOf([helpingKimId], 'help-accepted'),
      ...officersOf(otherKimIds, 'help-accepted-of-another'),
    );
  }

  @Consumes(HelpDone)
  async done({ event, tx }: Delivery<typeof HelpDone>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf([event.data.helpingKimId], 'help-done'));
  }

  @Consumes(HelpWithdrawn)
  async withdrawn({ event, tx }: Delivery<typeof HelpWithdrawn>): Promise<void> {
    await this.plans.add(tx, event, ...officersOf(event.data.offeringKimIds, 'help-withdrawn'));
  }
}
