import { MemberErased, MemberLeft } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { trainingsOfMembers, Waitlist } from './waitlist.service.js';

/** The places of a former member go to members on the waitlist. */
@Reaction('withdraw-from-trainings-when-member-leaves')
export class WithdrawFromTrainingsWhenMemberLeaves {
  constructor(private readonly waitlist: Waitlist) {}

  @Consumes(MemberLeft, MemberErased)
  @Locks<typeof MemberLeft>(trainingsOfMembers, ({ memberId }) => [memberId])
  async handle({ event, tx }: Delivery<typeof MemberLeft>): Promise<void> {
    await this.waitlist.withdrawFormerMember(tx, event.data.memberId);
  }
}
