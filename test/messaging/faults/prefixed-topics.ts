import type { Topic } from '#contracts';
import type {
  IncomingRecord,
  MessageBroker,
  OutgoingRecord,
  PartitionRange,
  Publisher,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from '../../../libs/messaging/src/broker.js';

/** Prefixes topics and groups, so that tests that use the same names can run at the same time on one broker. */
export class PrefixedTopics implements MessageBroker {
  readonly kind = 'kafka';

  constructor(
    private readonly broker: MessageBroker,
    private readonly prefix: string,
    private readonly partitions = 1,
  ) {}

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return this.broker.ensureTopics(topics.map((topic) => this.prefixed(topic)));
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    return this.broker.publish(this.withPrefixes(records));
  }

  publisher(): Publisher {
    const publisher = this.broker.publisher();
    return { publish: (records) => publisher.publish(this.withPrefixes(records)), close: () => publisher.close() };
  }

  subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.broker.subscribe(this.withPrefix(options));
  }

  read(options: ReadOptions): Promise<void> {
    const { from } = options;
    const ranges =
      from === 'earliest' || from instanceof Date
        ? from
        : from.map((range) => ({ ...range, topic: `${this.prefix}.${range.topic}` }));
    return this.broker.read({ ...this.withPrefix(options), from: ranges });
  }

  async unread(group: string, topics: readonly Topic[]): Promise<PartitionRange[]> {
    const given = topics.map((topic) => this.prefixed(topic));
    const ranges = await this.broker.unread(`${this.prefix}.${group}`, given);
    return ranges.map((range) => ({ ...range, topic: range.topic.slice(this.prefix.length + 1) }));
  }

  ping(): Promise<void> {
    return this.broker.ping();
  }

  close(): Promise<void> {
    return this.broker.close();
  }

  private withPrefixes(records: readonly OutgoingRecord[]): OutgoingRecord[] {
    return records.map((record) => ({ ...record, topic: this.prefixed(record.topic) }));
  }

  private prefixed(topic: Topic): Topic {
    return { ...topic, name: `${this.prefix}.${topic.name}`, cleanup: 'delete', partitions: this.partitions };
  }

  private withPrefix<Options extends SubscribeOptions>(options: Options): Options {
    const unprefixed = (record: IncomingRecord) => ({ ...record, topic: record.topic.slice(this.prefix.length + 1) });
    return {
      ...options,
      group: `${this.prefix}.${options.group}`,
      topics: options.topics.map((topic) => this.prefixed(topic)),
      handle: ({ records, lag, signal, progress }) =>
        options.handle({ records: records.map(unprefixed), signal, progress, ...(lag !== undefined && { lag }) }),
    };
  }
}
