import { MemberErased, MemberLeft } from '#contracts';
import { Consumes, type Delivery, Outbox, Reaction } from '#messaging';
import { withdrawFormerMember } from './waitlist.js';

/** The place of somebody who has left goes to whoever waits for one. */
@Reaction('withdraw-from-trainings-when-member-leaves')
export class WithdrawFromTrainingsWhenMemberLeaves {
  constructor(private readonly outbox: Outbox) {}

  @Consumes(MemberLeft, MemberErased)
  async handle({ event, tx }: Delivery<typeof MemberLeft>): Promise<void> {
    await withdrawFormerMember(tx, this.outbox, event.data.memberId, 'SYSTEM');
  }
}
