import { MemberErased } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { sql } from '#database';

@Reaction('erase-recipient-when-member-is-erased')
export class EraseRecipientWhenMemberIsErased {
  /**
   * What was written to them names them. That they were written to stays counted; what is still on its way forgets its
   * address by itself once it has arrived or failed.
   */
  @Consumes(MemberErased)
  async handle({ event, tx }: Delivery<typeof MemberErased>): Promise<void> {
    await tx.query(
      sql`UPDATE message SET account_id = NULL, subject = NULL, text = NULL
        WHERE recipient = 'MEMBER' AND recipient_id = ${event.data.memberId}`,
    );
  }
}
