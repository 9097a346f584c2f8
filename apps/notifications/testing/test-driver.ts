import type { MessageChannel } from '#contracts';
import {
  type ChannelDriver,
  channelDrivers,
  type OutgoingMessage,
  type SendResult,
} from '../src/channels/channel-driver.js';
import type { NotificationsEnvironment } from './notifications.environment.js';

/** A provider under the control of a test: it answers what the test decides, and lists what it was given. */
export class TestDriver implements ChannelDriver {
  readonly sent: OutgoingMessage[] = [];
  answer: (message: OutgoingMessage) => SendResult | Promise<SendResult>;

  constructor(
    readonly channel: MessageChannel,
    readonly provider: string,
    readonly connections = 10,
    readonly idempotent = false,
  ) {
    this.answer = ({ messageId }) => ({ kind: 'accepted', providerRef: `${provider}-${messageId}` });
  }

  async send(message: OutgoingMessage): Promise<SendResult> {
    this.sent.push(message);
    return this.answer(message);
  }

  /** Replaces the other providers of its channel. */
  addTo({ app }: NotificationsEnvironment, others: 'replace' | 'keep' = 'replace'): this {
    const drivers = app.get<ChannelDriver[]>(channelDrivers, { strict: false });
    const kept = others === 'keep' ? [...drivers] : drivers.filter(({ channel }) => channel !== this.channel);
    drivers.splice(0, drivers.length, ...kept, this);
    return this;
  }
}
