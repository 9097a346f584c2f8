import type { ServiceName, Topic } from '#contracts';

/** A record on its way to the broker. */
export interface OutgoingRecord {
  readonly topic: Topic;
  readonly key: string;
  /** Null is a tombstone: the key is to be forgotten. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as the broker gives it: nothing about it has been checked yet. */
export interface IncomingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  /** Null is a tombstone: the key is to be forgotten. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Successive records of one partition. */
export interface RecordBatch {
  readonly records: readonly IncomingRecord[];
  /** How many records of the partition lie behind the last one of this batch, where the broker tells. */
  readonly lag?: number;
  /** Fires when the partition is taken away or the service stops: begin nothing more. */
  readonly signal: AbortSignal;
  /** Says that the first `count` records are done; the driver commits that now and then. */
  readonly progress: (count: number) => void;
}

export interface BatchOutcome {
  /** How many records from the first one on are done, without a gap. The others come again. */
  readonly done: number;
  /** Not all are done for a reason that will pass: the partition rests for so long before they come again. */
  readonly retryAfterMs?: number;
}

/** What a driver tells of a subscription besides its records, as far as its broker knows such things. */
export interface SubscriptionEvents {
  /** The group has shared its partitions out; these are this member's now, and no other one is any more. */
  assigned(partitions: readonly { readonly topic: string; readonly partition: number }[]): void;
  /** The broker's client gave up and is being replaced; `assigned` follows when it is back. */
  lost(): void;
  /** The broker answered a request for records, be it with none. */
  polled(): void;
}

export interface SubscribeOptions {
  /** The consumer group, used exactly as given. Its members share the partitions; a new group begins at the oldest record. */
  readonly group: string;
  readonly topics: readonly Topic[];
  /** Must not throw. Called for several partitions at once, never twice at once for the same one. */
  readonly handle: (batch: RecordBatch) => Promise<BatchOutcome>;
  readonly events?: SubscriptionEvents;
}

export interface ReadOptions extends SubscribeOptions {
  /**
   * Belongs to this reading alone and goes away with it. Who reads under the same name again goes on after what was
   * done; with several members the work is shared.
   */
  readonly group: string;
  /** The oldest record that there is, or the first one of each partition that was stored at this moment or later. */
  readonly from: 'earliest' | Date;
  /** How many records lie ahead, at the most: compaction leaves gaps. */
  readonly onRemaining?: (records: number) => void;
  /** Ends the reading; what was done stays done. */
  readonly signal: AbortSignal;
}

export interface Subscription {
  /** Lets the records in hand be finished, within a bound, commits, and leaves the group. */
  stop(): Promise<void>;
}

/**
 * What carries events between services. Promises of every driver, proved by one conformance suite:
 * - `publish` resolves when every record is stored (Kafka: acknowledged by all replicas in sync; in-process: handled by
 *   every group), and rejects when that is not known. Records of one key keep the order in which they were given,
 *   within a call and from one awaited call to the next.
 * - Each group gets every record at least once, those of a key in order.
 */
export interface MessageBroker {
  readonly kind: 'kafka' | 'in-process';
  /** Makes the topics that are missing; those that are there stay as they are. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** @throws UnpublishableError when a record can never be stored, whatever is tried; nothing is known of the others */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /**
   * Reads what is kept, up to the ends that the partitions have when it begins, and resolves when all of that is done.
   *
   * @throws NoHistoryError when this broker keeps nothing
   */
  read(options: ReadOptions): Promise<void>;
  /** Rejects when the broker cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A record that the broker will never take, such as one over the size limit. */
export class UnpublishableError extends Error {
  override readonly name = 'UnpublishableError';
}

/** This broker gives records to whoever listens and keeps none of them. */
export class NoHistoryError extends Error {
  override readonly name = 'NoHistoryError';

  constructor() {
    super(
      'the in-process broker keeps no events, so there is nothing to replay; ' +
        'have the registry say its state again: npm run sambung -- registry republish',
    );
  }
}

/** The group in which a service reads: its replicas share the work. */
export function groupOf(service: ServiceName): string {
  return `sambung.${service}`;
}

/** Under this token the service's broker is injected. */
export const messageBroker = Symbol('sambung.message-broker');
