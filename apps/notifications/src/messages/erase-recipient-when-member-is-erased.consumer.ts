import { MemberErased } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { sql } from '#database';
import { messagesOf } from './messages-of.js';

@Reaction('erase-recipient-when-member-is-erased')
export class EraseRecipientWhenMemberIsErased {
  /**
   * The content of a message names its recipient. The message itself remains for the statistics; a message that is not
   * final yet loses its address when it is delivered or fails.
   */
  @Consumes(MemberErased)
  @Locks<typeof MemberErased>(messagesOf('MEMBER'), ({ memberId }) => [memberId])
  async handle({ event, tx }: Delivery<typeof MemberErased>): Promise<void> {
    await tx.query(
      sql`UPDATE message SET account_id = NULL, subject = NULL, text = NULL
        WHERE recipient = 'MEMBER' AND recipient_id = ${event.data.memberId}`,
    );
  }
}
