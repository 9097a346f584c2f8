import { type KimActivated, kimEvents } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { subscribersOfKim } from './record-subscriber-when-member-changes.consumer.js';
import { SubscriberMembers } from './subscriber-members.js';

@Reaction('record-kim-villages-when-kim-changes')
export class RecordKimVillagesWhenKimChanges {
  constructor(private readonly members: SubscriberMembers) {}

  @Consumes(...kimEvents)
  @Locks<typeof KimActivated>(subscribersOfKim, ({ kimId }) => [kimId])
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    await this.members.recordKim(tx, event.data);
  }
}
