import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { topicNamed } from '#contracts';
import { Database } from '#database';
import { messageBroker, type MessageBroker, type OutgoingRecord, UnpublishableError } from '../broker.js';
import { completesWithin } from '../completes-within.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { type OutboxBatch, type OutboxRow, deleteSent, markDeadLetter, pendingBatch } from './outbox-rows.js';
import { InFlightRows } from './in-flight-rows.js';
import { ReadAhead } from './read-ahead.js';
import { ShardLeases } from './shard-leases.js';
import { Signal } from './signal.js';

/**
 * The largest batch: a request must stay far below the broker's `socket.request.max.bytes` (100 MiB by default), and the
 * memory of the relay must stay bounded.
 */
const batchLimits = { rows: 1_000, bytes: 4 * 1024 ** 2 };
const leaseMs = 5_000;
const extendEveryMs = leaseMs / 3;
const balanceEveryMs = leaseMs / 3;
/** Interval of the check for dead relays. */
const peerCheckEveryMs = 250;
const busyPauseMs = 20;
const idlePauseMs = 500;
const maxBackOffMs = 5_000;
/** Time limit on stop for the send in flight; process managers kill services that take longer. */
const stopWithinMs = 3_000;

/**
 * Publishes the rows of the outbox: in order per key, one send at a time, deleting a row only after the broker
 * acknowledged it. Replicas share the work by leases on the shards.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private readonly leases: ShardLeases;
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private removal: Promise<void> = Promise.resolve();
  private balanceAt = 0;
  private readonly readAhead = new ReadAhead();
  private readonly inFlight = new InFlightRows();
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Database,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    private readonly signal: Signal,
    private readonly metrics: MessagingMetrics,
  ) {
    this.leases = new ShardLeases(database, leaseMs);
  }

  onApplicationBootstrap(): void {
    this.timers.push(
      setInterval(() => this.extendLeases(), extendEveryMs),
      setInterval(() => void this.checkPeers(), peerCheckEveryMs),
    );
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    this.signal.notify();
    if (!(await completesWithin(this.loop, stopWithinMs)))
      return this.logger.warn('the broker does not answer; the next relay publishes the rows in flight again');
    await this.removal;
    await this.leases
      .release()
      .catch((error: unknown) =>
        this.logger.warn({ err: error }, 'the leases were not released and expire by timeout'),
      );
  }

  /** Runs outside the loop: a slow send must not cost the leases. */
  private extendLeases(): void {
    this.leases
      .extend()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'the leases were not extended; retrying'));
  }

  /** Takes over the shards of a dead relay at once. */
  private async checkPeers(): Promise<void> {
    try {
      if (!(await this.leases.hasDeadPeer())) return;
      this.balanceAt = 0;
      this.signal.notify();
    } catch (error) {
      this.logger.debug({ err: error }, 'the check for dead relays failed');
    }
  }

  private async run(): Promise<void> {
    for (let pause = busyPauseMs, failures = 0; !this.stopping;) {
      try {
        const { rows, full } = await this.relayBatch();
        failures = 0;
        if (full) continue;
        pause = rows.length > 0 ? busyPauseMs : Math.min(pause * 2, idlePauseMs);
      } catch (error) {
        pause = Math.min(100 * 2 ** failures++, maxBackOffMs);
        this.logger.warn({ err: error, pause }, 'the outbox could not be relayed; its rows are retried');
        if (failures > 0) await this.backOff(pause);
        continue;
      }
      await this.signal.wait(pause);
    }
  }

  /** Do not call a failing broker again at every commit. */
  private async backOff(pause: number): Promise<void> {
    const until = performance.now() + pause;
    while (!this.stopping && performance.now() < until) await this.signal.wait(until - performance.now());
  }

  /**
   * Processes one batch: read, publish, delete. Reads the next full batch while publishing, and publishes the next one
   * while deleting. Returns the batch.
   */
  private async relayBatch(): Promise<OutboxBatch> {
    if (performance.now() >= this.balanceAt) {
      // Rows of a released shard must be deleted first, or its next owner publishes them again.
      await this.removal;
      await this.leases.balance();
      this.balanceAt = performance.now() + balanceEveryMs;
    }
    const leases = this.leases.current();
    const batch = (await this.readAhead.take(leases)) ?? (await this.read(leases));
    const { rows, full } = batch;
    if (rows.length === 0) return batch;
    this.inFlight.add(rows);
    try {
      if (full) this.readAhead.put(leases, this.read(leases));
      const sent = await this.send(rows);
      if (sent.length < rows.length) this.readAhead.drop();
      await this.removal;
      this.removal = this.removeSent(rows, sent, leases);
    } catch (error) {
      this.readAhead.drop();
      this.inFlight.delete(rows);
      throw error;
    }
    return batch;
  }

  private async read(leases: ReadonlyMap<number, string>): Promise<OutboxBatch> {
    if (leases.size === 0) return { rows: [], full: false };
    return pendingBatch(this.database, [...leases.keys()], batchLimits, this.inFlight.positions);
  }

  /** Never rejects: rows that could not be deleted are published again. */
  private async removeSent(
    rows: readonly OutboxRow[],
    sent: readonly OutboxRow[],
    leases: ReadonlyMap<number, string>,
  ): Promise<void> {
    try {
      if (sent.length > 0) await deleteSent(this.database, sent, leases);
      this.metrics.relayed(sent);
    } catch (error) {
      this.logger.warn({ err: error }, 'published rows could not be deleted; they are published again');
    }
    this.inFlight.delete(rows);
  }

  /**
   * Publishes the rows together; if one of them is unpublishable, publishes them one by one, so that it blocks only its
   * own key.
   */
  private async send(rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    try {
      await this.broker.publish(rows.map(toRecord));
      return rows;
    } catch (error) {
      if (!(error instanceof UnpublishableError)) throw error;
    }
    const sent: OutboxRow[] = [];
    const blocked = new Set<string>();
    for (const row of rows) {
      const key = `${row.topic}\n${row.key}`;
      if (blocked.has(key)) continue;
      try {
        await this.broker.publish([toRecord(row)]);
        sent.push(row);
      } catch (error) {
        if (!(error instanceof UnpublishableError)) throw error;
        blocked.add(key);
        await markDeadLetter(this.database, row, error.message);
        this.logger.error(
          { topic: row.topic, key: row.key, type: row.type, reason: error.message },
          'the broker rejected an event; it is a dead letter of the outbox and blocks its key',
        );
      }
    }
    return sent;
  }
}

function toRecord(row: OutboxRow): OutgoingRecord {
  const topic = topicNamed(row.topic);
  if (!topic) throw new UnpublishableError(`unknown topic ${row.topic}`);
  return { topic, key: row.key, value: Buffer.from(row.payload), headers: row.headers };
}
