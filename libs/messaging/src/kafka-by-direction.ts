import type { Topic } from '#contracts';
import type { MessageBroker, OutgoingRecord, ReadOptions, SubscribeOptions, Subscription } from './broker.js';

/** One Kafka, by one client for what goes out and another one for what comes in. */
export class KafkaByDirection implements MessageBroker {
  readonly kind = 'kafka';

  constructor(
    private readonly producing: MessageBroker,
    private readonly consuming: MessageBroker,
  ) {}

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return this.producing.ensureTopics(topics);
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.producing.publish(records);
  }

  subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.consuming.subscribe(options);
  }

  read(options: ReadOptions): Promise<void> {
    return this.consuming.read(options);
  }

  ping(): Promise<void> {
    return this.producing.ping();
  }

  async close(): Promise<void> {
    await this.consuming.close();
    await this.producing.close();
  }
}
