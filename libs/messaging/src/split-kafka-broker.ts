import type { Topic } from '#contracts';
import type {
  MessageBroker,
  OutgoingRecord,
  Publisher,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from './broker.js';

/** One Kafka cluster through two clients: one publishes, the other consumes. */
export class SplitKafkaBroker implements MessageBroker {
  readonly kind = 'kafka';

  constructor(
    private readonly producer: MessageBroker,
    private readonly consumer: MessageBroker,
  ) {}

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return this.producer.ensureTopics(topics);
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.producer.publish(records);
  }

  publisher(): Publisher {
    return this.producer.publisher();
  }

  subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.consumer.subscribe(options);
  }

  read(options: ReadOptions): Promise<void> {
    return this.consumer.read(options);
  }

  ping(): Promise<void> {
    return this.producer.ping();
  }

  async close(): Promise<void> {
    await this.consumer.close();
    await this.producer.close();
  }
}
