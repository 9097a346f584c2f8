import { MessageDelivered } from '#contracts';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { ReporterNotifications } from './reporter-notifications.js';

/** An aspiration may close without a reply only when its reporter was notified of the answer. */
@Reaction('record-notification-when-message-is-delivered')
export class RecordNotificationWhenMessageIsDelivered {
  constructor(private readonly notifications: ReporterNotifications) {}

  @Consumes(MessageDelivered)
  async handle({ event, tx }: Delivery<typeof MessageDelivered>): Promise<void> {
    const { about, recipient, template, deliveredAt } = event.data;
    if (about.kind !== 'ASPIRATION' || recipient !== 'REPORTER' || template !== 'aspiration-responded') return;
    await this.notifications.record(tx, about.id, { actor: SYSTEM_ACTOR, at: new Date(deliveredAt) });
  }
}
