import type { Topic } from '#contracts';
import type {
  MessageBroker,
  OutgoingRecord,
  PartitionRange,
  Publisher,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from './broker.js';

type Loaded = () => Promise<MessageBroker>;

/**
 * One Kafka cluster through two clients, or the same one twice: one publishes, the other consumes. Each is loaded by its first
 * use, because that takes long: a relay that starts needs no consumer.
 */
export class KafkaClients implements MessageBroker {
  readonly kind = 'kafka';
  private readonly loaded = new Map<Loaded, Promise<MessageBroker>>();

  constructor(
    private readonly producer: Loaded,
    private readonly consumer: Loaded,
  ) {}

  async ensureTopics(topics: readonly Topic[]): Promise<void> {
    await (await this.load(this.producer)).ensureTopics(topics);
  }

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    await (await this.load(this.producer)).publish(records);
  }

  publisher(): Publisher {
    const opened = this.load(this.producer).then((broker) => broker.publisher());
    return {
      publish: async (records) => (await opened).publish(records),
      close: async () => (await opened).close(),
    };
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    return (await this.load(this.consumer)).subscribe(options);
  }

  async read(options: ReadOptions): Promise<void> {
    await (await this.load(this.consumer)).read(options);
  }

  async unread(group: string, topics: readonly Topic[]): Promise<PartitionRange[]> {
    return (await this.load(this.consumer)).unread(group, topics);
  }

  async ping(): Promise<void> {
    await (await this.load(this.producer)).ping();
  }

  /** The consumer first. */
  async close(): Promise<void> {
    for (const load of new Set([this.consumer, this.producer])) await (await this.loaded.get(load))?.close();
  }

  private load(client: Loaded): Promise<MessageBroker> {
    const known = this.loaded.get(client);
    if (known) return known;
    const loading = client();
    this.loaded.set(client, loading);
    return loading;
  }
}
