import { MemberErased } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { messagesOf } from '../messages-of.js';
import { RecipientErasure } from './recipient-erasure.js';

@Reaction('erase-recipient-when-member-is-erased')
export class EraseRecipientWhenMemberIsErased {
  constructor(private readonly erasure: RecipientErasure) {}

  @Consumes(MemberErased)
  @Locks<typeof MemberErased>(messagesOf('MEMBER'), ({ memberId }) => [memberId])
  handle({ event, tx }: Delivery<typeof MemberErased>): Promise<void> {
    return this.erasure.erase(tx, 'MEMBER', event.data.memberId);
  }
}
