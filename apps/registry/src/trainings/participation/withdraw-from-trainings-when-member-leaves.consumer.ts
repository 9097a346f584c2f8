import { MemberErased, MemberLeft } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Waitlist } from './waitlist.service.js';

/** The places of a former member go to members on the waitlist. */
@Reaction('withdraw-from-trainings-when-member-leaves')
export class WithdrawFromTrainingsWhenMemberLeaves {
  constructor(private readonly waitlist: Waitlist) {}

  @Consumes(MemberLeft, MemberErased)
  async handle({ event, tx }: Delivery<typeof MemberLeft>): Promise<void> {
    await this.waitlist.withdrawFormerMember(tx, event.data.memberId);
  }
}
