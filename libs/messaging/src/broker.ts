import type { ServiceName, Topic } from '#contracts';

/** A record to be published. */
export interface OutgoingRecord {
  readonly topic: Topic;
  readonly key: string;
  /** Null is a tombstone: consumers delete the key. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as the broker delivers it, not validated yet. */
export interface IncomingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  /** Null is a tombstone: consumers delete the key. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A range of a partition; `end` is exclusive. */
export interface PartitionRange {
  readonly topic: string;
  readonly partition: number;
  readonly begin: bigint;
  readonly end: bigint;
}

/** Consecutive records of one partition. */
export interface RecordBatch {
  readonly records: readonly IncomingRecord[];
  /** Number of records in the partition after the last one of this batch, if the broker reports it. */
  readonly lag?: number;
  /** Aborts when the partition is revoked or the service stops: start no more work. */
  readonly signal: AbortSignal;
  /** Reports that the first `count` records are done; the driver commits them periodically. */
  readonly progress: (count: number) => void;
}

export interface BatchOutcome {
  /** Number of records done, counted from the first one without a gap. The others are delivered again. */
  readonly done: number;
  /** Set when records are left because of a transient failure: the partition pauses for this time before redelivery. */
  readonly retryAfterMs?: number;
}

/** What a driver reports about a subscription besides its records, as far as its broker knows. */
export interface SubscriptionEvents {
  /** The group has rebalanced; these partitions now belong to this member alone. */
  assigned(partitions: readonly { readonly topic: string; readonly partition: number }[]): void;
  /** The broker's client has failed and is being replaced; `assigned` follows when it is back. */
  lost(): void;
  /** The broker answered a fetch request, possibly without records. */
  polled(): void;
}

export interface SubscribeOptions {
  /**
   * The consumer group, used exactly as given. Its members share the partitions; a new group starts at the oldest
   * record.
   */
  readonly group: string;
  readonly topics: readonly Topic[];
  /** Must not throw. Called concurrently for several partitions, never concurrently for the same one. */
  readonly handle: (batch: RecordBatch) => Promise<BatchOutcome>;
  readonly events?: SubscriptionEvents;
}

export interface ReadOptions extends SubscribeOptions {
  /**
   * Belongs to this read alone and is removed with it. A read under the same name continues after the records that are
   * done; several members share the work.
   */
  readonly group: string;
  /** The oldest stored record, the first one of each partition that was stored at this time or later, or these ranges alone. */
  readonly from: 'earliest' | Date | readonly PartitionRange[];
  /** Receives an upper bound of the records still to be read: compaction leaves gaps. */
  readonly onRemaining?: (records: number) => void;
  /** Stops the read; finished records stay finished. */
  readonly signal: AbortSignal;
}

export interface Subscription {
  /** Finishes the records in flight within a time limit, commits, and leaves the group. */
  stop(): Promise<void>;
}

/** Publishes records on a connection of its own. */
export interface Publisher {
  /** Behaves as `MessageBroker.publish`. */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Transports events between services. Guarantees of every driver, verified by one conformance suite:
 * - `publish` resolves when every record is stored (Kafka: acknowledged by all in-sync replicas; in-process: handled by
 * every group), and rejects when that is unknown. Records of one key keep their order, within a call and across awaited
 * calls.
 * - Each group receives every record at least once, those of a key in order.
 */
export interface MessageBroker {
  readonly kind: 'kafka' | 'in-process';
  /** Creates the missing topics; existing ones stay unchanged. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** @throws UnpublishableError when a record can never be stored; the state of the other records is unknown */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /** A publisher beside `publish`: a topic for which one of them waits does not delay the other. */
  publisher(): Publisher;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /**
   * Reads the stored records up to the end that each partition has at the start, and resolves when all of them are
   * done.
   *
   * @throws NoHistoryError when this broker stores no records
   */
  read(options: ReadOptions): Promise<void>;
  /** The stored records that the group has not finished, for `read`. They may include finished ones; none without history. */
  unread(group: string, topics: readonly Topic[]): Promise<PartitionRange[]>;
  /** Rejects when the broker cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A record that the broker never accepts, such as one over the size limit. */
export class UnpublishableError extends Error {
  override readonly name = 'UnpublishableError';
}

/** This broker delivers records to its current subscribers and stores none of them. */
export class NoHistoryError extends Error {
  override readonly name = 'NoHistoryError';

  constructor() {
    super(
      'the in-process broker stores no events, so there is nothing to replay; ' +
        'republish the registry state instead: npm run sambung -- registry republish',
    );
  }
}

/** The consumer group of a service, shared by its replicas. */
export function groupOf(service: ServiceName): string {
  return `sambung.${service}`;
}

/** Injection token of the service's broker. */
export const messageBroker = Symbol('sambung.message-broker');
