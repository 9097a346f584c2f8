import { MemberJoined } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Audience } from '../audience/audience.js';

@Reaction('record-member-when-member-joins')
export class RecordMemberWhenMemberJoins {
  constructor(private readonly audience: Audience) {}

  @Consumes(MemberJoined)
  async handle({ event, tx }: Delivery<typeof MemberJoined>): Promise<void> {
    await this.audience.recordMember(tx, event.data);
  }
}
