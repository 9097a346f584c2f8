import { MessageDelivered } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';

/** Silence may close a case only when its citizen was told of the answer. */
@Reaction('record-notification-when-message-is-delivered')
export class RecordNotificationWhenMessageIsDelivered {
  /** A message about an earlier answer says nothing of the present one. */
  @Consumes(MessageDelivered)
  async handle({ event, tx }: Delivery<typeof MessageDelivered>): Promise<void> {
    const { about, recipient, template, deliveredAt } = event.data;
    if (about.kind !== 'ASPIRATION' || recipient !== 'REPORTER' || template !== 'aspiration-responded') return;
    await tx.query(
      `UPDATE aspiration SET reporter_notified_at = $2
        WHERE id = $1 AND reporter_notified_at IS NULL AND responded_at <= $2`,
      [about.id, deliveredAt],
    );
  }
}
