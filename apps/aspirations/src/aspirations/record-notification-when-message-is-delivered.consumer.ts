import { type EventData, MessageDelivered } from '#contracts';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { aspirationsToNotifyOf, ReporterNotifications } from './reporter-notifications.js';

/** An aspiration may close without a reply only when its reporter was notified of the answer. */
@Reaction('record-notification-when-message-is-delivered')
export class RecordNotificationWhenMessageIsDelivered {
  constructor(private readonly notifications: ReporterNotifications) {}

  @Consumes(MessageDelivered)
  @Locks<typeof MessageDelivered>(aspirationsToNotifyOf, (message) =>
    isAboutAnswer(message) ? [message.about.id] : [],
  )
  async handle({ event, tx }: Delivery<typeof MessageDelivered>): Promise<void> {
    if (!isAboutAnswer(event.data)) return;
    const { about, deliveredAt, reportedVersion = 0 } = event.data;
    await this.notifications.record(tx, about.id, { actor: SYSTEM_ACTOR, at: new Date(deliveredAt), reportedVersion });
  }
}

function isAboutAnswer({ about, recipient, template }: EventData<typeof MessageDelivered>): boolean {
  return about.kind === 'ASPIRATION' && recipient === 'REPORTER' && template === 'aspiration-responded';
}
