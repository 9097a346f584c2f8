import { type EventData, MessageDelivered, MessageFailed, MessageRead } from '#contracts';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { aspirationsToNotifyOf, ReporterNotifications } from './reporter-notifications.js';

type Message = Pick<EventData<typeof MessageDelivered>, 'about' | 'recipient' | 'template'>;

const answersOf = (message: Message) => (isAboutAnswer(message) ? [message.about.id] : []);

/** An aspiration may close without a reply only when its reporter was notified of the answer. */
@Reaction('record-notification-when-message-changes')
export class RecordNotificationWhenMessageChanges {
  constructor(private readonly notifications: ReporterNotifications) {}

  /** What lies in the inbox does not call its reader: it counts when it is read. */
  @Consumes(MessageDelivered)
  @Locks<typeof MessageDelivered>(aspirationsToNotifyOf, answersOf)
  async deliver({ event: { data }, tx }: Delivery<typeof MessageDelivered>): Promise<void> {
    if (!isAboutAnswer(data) || data.channel === 'IN_APP') return;
    const { about, deliveredAt, reportedVersion = 0, messageId } = data;
    const at = new Date(deliveredAt);
    await this.notifications.record(tx, about.id, { actor: SYSTEM_ACTOR, at, reportedVersion, messageId });
  }

  @Consumes(MessageRead)
  @Locks<typeof MessageRead>(aspirationsToNotifyOf, answersOf)
  async read({ event: { data }, tx }: Delivery<typeof MessageRead>): Promise<void> {
    if (!isAboutAnswer(data)) return;
    const { about, readAt, reportedVersion = 0 } = data;
    await this.notifications.record(tx, about.id, { actor: SYSTEM_ACTOR, at: new Date(readAt), reportedVersion });
  }

  /** A mail that was handed over comes back. */
  @Consumes(MessageFailed)
  @Locks<typeof MessageFailed>(aspirationsToNotifyOf, answersOf)
  async fail({ event: { data }, tx }: Delivery<typeof MessageFailed>): Promise<void> {
    if (isAboutAnswer(data)) await this.notifications.retract(tx, data.about.id, data.messageId);
  }
}

function isAboutAnswer({ about, recipient, template }: Message): boolean {
  return about.kind === 'ASPIRATION' && recipient === 'REPORTER' && template === 'aspiration-responded';
}
