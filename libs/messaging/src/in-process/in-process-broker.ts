import type { Topic } from '#contracts';
import {
  type MessageBroker,
  NoHistoryError,
  type OutgoingRecord,
  type PartitionRange,
  type Publisher,
  type SubscribeOptions,
  type Subscription,
} from '../broker.js';
import { checkSize } from '../wire/size.js';
import { Group } from './group.js';

/**
 * Transports events within one process, for machines without Kafka and for fast tests. `publish` resolves when every
 * group has handled the records, so that a crash before that leaves them in the outbox; nothing is stored here.
 */
export class InProcessBroker implements MessageBroker {
  readonly kind = 'in-process';
  private readonly groups = new Map<string, Group>();
  private opened: Promise<void>;
  /** Starts publishing; needed only after construction with `opened: false`. */
  open: () => void = () => {};

  /** @param opened false to hold records back until `open`: a group that subscribes later would miss them */
  constructor({ opened }: { opened: boolean } = { opened: true }) {
    this.opened = opened ? Promise.resolve() : new Promise((resolve) => (this.open = resolve));
  }

  async ensureTopics(_topics: readonly Topic[]): Promise<void> {}

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    for (const record of records) checkSize(record);
    await this.opened;
    await Promise.all([...this.groups.values()].map((group) => group.deliver(records)));
  }

  publisher(): Publisher {
    return { publish: (records) => this.publish(records), close: async () => {} };
  }

  async subscribe({ group: name, topics, handle, events }: SubscribeOptions): Promise<Subscription> {
    const group = this.groups.get(name) ?? new Group();
    this.groups.set(name, group);
    return group.join({ topics: new Set(topics.map((topic) => topic.name)), handle, ...(events && { events }) });
  }

  read(): Promise<void> {
    return Promise.reject(new NoHistoryError());
  }

  unread(): Promise<PartitionRange[]> {
    return Promise.resolve([]);
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {
    await Promise.all([...this.groups.values()].map((group) => group.close()));
  }
}
