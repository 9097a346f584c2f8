import { randomUUID } from 'node:crypto';
import { Logger } from '../logger.js';
import { type ServiceName, topicNamed } from '#contracts/topics';
import { groupOf, type IncomingRecord, type MessageBroker, type OutgoingRecord } from '../broker.js';
import type { OutboxRow } from './outbox-rows.js';
import type { UncertainKey, UncertainKeys } from './uncertain-keys.js';

type Leases = ReadonlyMap<number, string>;

const keysAtATime = 500;
/** How far the clocks of the database and of the relays may differ. */
const clockToleranceMs = 300_000;
const readWithinMs = 600_000;
const retryAfterMs = 30_000;

interface Check {
  readonly leases: Leases;
  /** By topic and key. */
  readonly keys: ReadonlyMap<string, UncertainKey>;
  /** Keys that were published meanwhile: their last record is a newer one than any that is read. */
  readonly published: Set<string>;
  readonly newest: Map<string, { record: IncomingRecord; isLast: boolean }>;
}

/**
 * Restores the newest event as the last record of a key on a compacted topic, by publishing that record again. Reads the
 * topic in the background, and publishes between two sends of the relay, so that nothing newer is overtaken.
 */
export class LastRecordCheck {
  private readonly logger = new Logger('LastRecordCheck');
  private readonly stopping = new AbortController();
  private running: Check | undefined;
  private finished: Check | undefined;
  private reading: Promise<void> = Promise.resolve();
  private retryAt = 0;

  constructor(
    private readonly broker: MessageBroker,
    private readonly uncertain: UncertainKeys,
    private readonly service: ServiceName,
    private readonly onRead: () => void,
  ) {}

  /** Starts a check if one is due. Call it between sends. */
  async begin(leases: Leases): Promise<void> {
    if (this.running || leases.size === 0 || performance.now() < this.retryAt) return;
    const due = await this.uncertain.due([...leases.keys()], keysAtATime);
    if (due.length === 0) return;
    const check: Check = {
      leases,
      keys: new Map(due.map((key) => [nameOf(key), key])),
      published: new Set(),
      newest: new Map(),
    };
    this.running = check;
    this.reading = this.run(check);
  }

  /** Reports rows that are about to be published. */
  publishing(rows: readonly OutboxRow[]): void {
    if (this.running) for (const row of rows) this.running.published.add(nameOf(row));
  }

  /** Publishes the newest records of a finished check where they are not the last ones. Call it between sends. */
  async complete(leases: Leases): Promise<void> {
    const check = this.finished;
    if (!check) return;
    this.finished = undefined;
    this.running = undefined;
    const held = [...check.keys.values()].filter(
      ({ shard }) => leases.get(shard) !== undefined && leases.get(shard) === check.leases.get(shard),
    );
    const records = held.flatMap((key) => {
      const found = check.newest.get(nameOf(key));
      return found && !found.isLast && !check.published.has(nameOf(key)) ? [toOutgoing(found.record)] : [];
    });
    try {
      if (records.length > 0) {
        await this.broker.publish(records);
        this.logger.warn({ records: records.length }, 'older events had followed newer ones; repeated the newest ones');
      }
      if (held.length > 0) await this.uncertain.remove(held, leases);
    } catch (error) {
      this.postpone(error);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.reading;
  }

  /** Never rejects. */
  private async run(check: Check): Promise<void> {
    try {
      await this.read(check);
      this.finished = check;
      this.onRead();
    } catch (error) {
      this.running = undefined;
      this.postpone(error);
    }
  }

  private postpone(error: unknown): void {
    this.retryAt = performance.now() + retryAfterMs;
    this.logger.warn({ err: error, retryAfterMs }, 'the last records of some keys could not be checked; retrying');
  }

  private async read({ keys, newest }: Check): Promise<void> {
    // This broker stores no records, so that none of them can be the last one.
    if (this.broker.kind === 'in-process') return;
    const all = [...keys.values()];
    const from = new Date(Math.min(...all.map(({ since }) => since.getTime())) - clockToleranceMs);
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(readWithinMs)]);
    const wanted = new Set(keys.keys());
    await this.broker.read({
      group: `${groupOf(this.service)}.replay.${randomUUID()}`,
      topics: [...new Set(all.map(({ topic }) => topic))].map((name) => topicNamed(name)!),
      from,
      signal,
      handle: async ({ records }) => {
        for (const record of records) if (wanted.has(nameOf(record))) remember(newest, record);
        return { done: records.length };
      },
    });
    signal.throwIfAborted();
  }
}

function remember(newest: Check['newest'], record: IncomingRecord): void {
  const before = newest.get(nameOf(record));
  const isNewer = !before || sequenceOf(record) >= sequenceOf(before.record);
  newest.set(nameOf(record), isNewer ? { record, isLast: true } : { record: before.record, isLast: false });
}

function sequenceOf({ headers }: IncomingRecord): bigint {
  return BigInt(headers['ce_sequence'] ?? 0);
}

function toOutgoing({ topic, key, value, headers }: IncomingRecord): OutgoingRecord {
  return { topic: topicNamed(topic)!, key, value, headers };
}

function nameOf({ topic, key }: { readonly topic: string; readonly key: string }): string {
  return `${topic}\n${key}`;
}
