import { type EventData, RecipientReachable, RecipientUnreachable } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';

/** Records which members cannot be reached: their KIM do not learn of their tasks. */
@Reaction('record-reach-when-recipient-changes')
export class RecordReachWhenRecipientChanges {
  @Consumes(RecipientUnreachable, RecipientReachable)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof RecipientUnreachable | typeof RecipientReachable>): Promise<void> {
    const { recipient, recipientId } = event.data;
    if (recipient !== 'MEMBER') return;
    if (isUnreachable(event.data))
      await tx.query(sql`
        INSERT INTO unreachable_member (member_id, since) VALUES (${recipientId}, ${event.data.unreachableSince})
        ON CONFLICT (member_id) DO UPDATE SET since = excluded.since`);
    else await tx.query(sql`DELETE FROM unreachable_member WHERE member_id = ${recipientId}`);
  }
}

function isUnreachable(data: object): data is EventData<typeof RecipientUnreachable> {
  return 'unreachableSince' in data;
}
