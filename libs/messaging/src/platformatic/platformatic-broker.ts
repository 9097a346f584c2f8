import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from './kafka-client.js';
import type { Topic } from '#contracts';
import type {
  MessageBroker,
  OutgoingRecord,
  PartitionRange,
  Publisher,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from '../broker.js';
import { readHistory, unreadRanges } from '../replay/read-history.js';
import type { KafkaSecurity } from '../wire/kafka-security.js';
import { type Address, adminClient } from './client.js';
import { registerCodecs } from './codecs.js';
import { historyClient } from './platformatic-history.js';
import { PlatformaticPublisher } from './platformatic-publisher.js';
import { PlatformaticSubscription } from './platformatic-subscription.js';
import { ensureTopics } from './platformatic-topics.js';

/** A broker that takes longer is unavailable. */
const answerWithinMs = 10_000;

/** Apache Kafka through @platformatic/kafka; only this folder imports that client. It connects on first use. */
export class PlatformaticBroker implements MessageBroker {
  readonly kind = 'kafka';
  private readonly address: Address;
  private readonly main: PlatformaticPublisher;
  private readonly subscriptions: PlatformaticSubscription[] = [];
  private admin: Admin | undefined;

  /** @param clientId shown in the broker's logs and quotas */
  constructor(brokers: readonly string[], clientId: string, { security = {} }: { security?: KafkaSecurity } = {}) {
    registerCodecs();
    this.address = { brokers, clientId, security };
    this.main = new PlatformaticPublisher(this.address);
  }

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return ensureTopics(this.administrator(), topics);
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.main.publish(records);
  }

  publisher(): Publisher {
    return new PlatformaticPublisher(this.address);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = new PlatformaticSubscription(this.address, options);
    this.subscriptions.push(subscription);
    await subscription.start();
    return subscription;
  }

  read(options: ReadOptions): Promise<void> {
    return readHistory(historyClient(this.administrator(), this.address), options);
  }

  unread(group: string, topics: readonly Topic[]): Promise<PartitionRange[]> {
    return unreadRanges(historyClient(this.administrator(), this.address), group, topics);
  }

  /** The client repeats requests on a connection that does not answer any more: it is replaced. */
  async ping(): Promise<void> {
    const admin = this.administrator();
    let answered = false;
    const answer = admin.metadata({ topics: [], forceUpdate: true }).then(() => void (answered = true));
    const failed = await Promise.race([
      answer.catch((error: unknown) => error),
      pause(answerWithinMs, undefined, { ref: false }),
    ]);
    if (answered) return;
    if (this.admin === admin) this.admin = undefined;
    void admin.close().catch(() => undefined);
    throw failed ?? new Error('the broker does not answer');
  }

  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
    await this.main.close();
    await this.admin?.close();
    this.admin = undefined;
  }

  private administrator(): Admin {
    return (this.admin ??= adminClient(this.address));
  }
}
