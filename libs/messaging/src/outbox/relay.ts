import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '../logger.js';
import { type ServiceName, topicNamed } from '#contracts';
import type { Connections } from '#database/connections';
import type { MessageBroker, Publisher } from '../broker.js';
import { completesWithin } from '../completes-within.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import { AcknowledgedRows } from './acknowledged-rows.js';
import { InFlightRows } from './in-flight-rows.js';
import { LastRecordCheck } from './last-record-check.js';
import { OutboxFloor } from './outbox-floor.js';
import { type OutboxBatch, type OutboxRow, pendingBatch } from './outbox-rows.js';
import { PeerSignal } from './peer-signal.js';
import { type Publication, publishRows } from './publish-rows.js';
import { ReadAhead } from './read-ahead.js';
import { RelayProgress } from './relay-progress.js';
import { RestingTopics } from './resting-topics.js';
import { ShardLeases } from './shard-leases.js';
import type { Signal } from './signal.js';
import { UncertainKeys } from './uncertain-keys.js';

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
/** Longer than any request of a client waits for its response: none arrives later. */
const lateRequestMs = 60_000;
/** Time limit on stop for the send in flight; process managers kill services that take longer. */
const stopWithinMs = 3_000;

/**
 * Publishes the rows of the outbox: in order per key, one send at a time, deleting a row only after the broker
 * acknowledged it. Replicas share the work by leases on the shards.
 */
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Relay');
  /** Whether its loop moves. */
  readonly progress = new RelayProgress();
  private readonly leases: ShardLeases;
  private stopping = false;
  private loop: Promise<void> | undefined;
  private endFirstPass = () => {};
  /** Resolves when the events that waited at the start have been sent, or the first of them, or could not be. */
  readonly firstPass = new Promise<void>((resolve) => (this.endFirstPass = resolve));
  private balanceAt = 0;
  private readonly readAhead = new ReadAhead();
  private readonly inFlight = new InFlightRows();
  private readonly uncertain: UncertainKeys;
  private readonly floor: OutboxFloor;
  private readonly acknowledged: AcknowledgedRows;
  private readonly resting: RestingTopics;
  private readonly check: LastRecordCheck;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Connections,
    private readonly broker: MessageBroker,
    private readonly signal: Signal,
    private readonly metrics: MessagingMetrics,
    service: ServiceName,
  ) {
    this.leases = new ShardLeases(database, leaseMs, () => signal.notify());
    const peers = new PeerSignal(database, this.leases);
    signal.onCommit = (shards) => peers.committed(shards);
    this.uncertain = new UncertainKeys(database);
    this.floor = new OutboxFloor(database);
    this.acknowledged = new AcknowledgedRows(database, this.leases, this.inFlight, this.uncertain, this.progress);
    this.resting = new RestingTopics((topic) => this.publishTopic(topic), metrics);
    this.check = new LastRecordCheck(broker, this.uncertain, service, () => signal.notify());
  }

  /** Starts it, unless it has started before the rest of the service. */
  onApplicationBootstrap(): void {
    if (this.loop !== undefined || this.stopping) return;
    this.timers.push(
      setInterval(() => this.extendLeases(), extendEveryMs),
      setInterval(() => void this.checkPeers(), peerCheckEveryMs),
    );
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { loop } = this;
    if (this.stopping) return;
    this.stopping = true;
    if (loop === undefined) return;
    for (const timer of this.timers) clearInterval(timer);
    this.signal.notify();
    this.acknowledged.stop();
    const ended = Promise.all([loop.then(() => this.resting.settled()), this.check.stop()]);
    if (!(await completesWithin(ended, stopWithinMs)))
      return this.logger.warn('the broker does not answer; the next relay publishes the rows in flight again');
    await this.acknowledged.settled();
    await this.leases
      .release()
      .catch((error: unknown) =>
        this.logger.warn({ err: error }, 'the leases were not released and expire by timeout'),
      );
  }

  /** Runs outside the loop: a slow send must not cost the leases, but one without an answer must. */
  private extendLeases(): void {
    if (this.progress.isFailing) return;
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
        this.progress.succeeded();
        if (full) continue;
        pause = rows.length > 0 ? busyPauseMs : Math.min(pause * 2, idlePauseMs);
      } catch (error) {
        this.progress.failed();
        this.floor.beginAnew();
        pause = Math.min(100 * 2 ** failures++, maxBackOffMs);
        this.logger.warn({ err: error, pause }, 'the outbox could not be relayed; its rows are retried');
        if (failures > 0) await this.backOff(pause);
        continue;
      } finally {
        this.endFirstPass();
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
    if (this.progress.isFailing) await this.recover();
    if (performance.now() >= this.balanceAt && !this.resting.isTrying) await this.balance();
    const leases = this.leases.current();
    await this.check.complete(leases);
    this.resting.tryDue(() => this.signal.notify());
    const batch = (await this.readAhead.take(leases)) ?? (await this.read(leases));
    const { rows, full } = batch;
    if (rows.length === 0) return batch;
    this.inFlight.add(rows);
    if (full) this.readAhead.put(leases, this.read(leases));
    const { failure } = await this.publish(this.broker, rows);
    if (failure === undefined) return batch;
    await this.broker.ping().catch(() => {
      throw failure;
    });
    this.logger.warn({ err: failure }, 'a batch was not accepted; its topics are published one by one');
    this.resting.add(rows.map(({ topic }) => topic));
    this.resting.tryDue(() => this.signal.notify());
    return { rows, full: true };
  }

  /** Leaves the shards to relays that reach the broker, until this one does again. */
  private async recover(): Promise<void> {
    if (!this.resting.isTrying && this.leases.current().size > 0) await this.leases.release();
    await this.broker.ping();
    this.progress.succeeded();
    this.balanceAt = 0;
  }

  private async balance(): Promise<void> {
    // Rows of a released shard must be deleted first, or its next owner publishes them again.
    await this.acknowledged.settled();
    const abandoned = await this.leases.balance();
    if (abandoned.length > 0) await this.uncertain.addPending(abandoned, 2 * batchLimits.rows, lateRequestMs);
    this.balanceAt = performance.now() + balanceEveryMs;
    await this.floor.raise();
    this.acknowledged.deleteWaiting();
    await this.check.begin(this.leases.current());
  }

  private async read(leases: ReadonlyMap<number, string>, topic?: string): Promise<OutboxBatch> {
    if (leases.size === 0) return { rows: [], full: false };
    return pendingBatch(this.database, {
      shards: [...leases.keys()],
      limits: batchLimits,
      from: this.floor.position,
      inFlight: this.inFlight.positions,
      ...(topic === undefined ? { exceptTopics: this.resting.names } : { topic }),
    });
  }

  /** Publishes the rows of one topic, on a connection of its own, after creating the topic if it is missing. */
  private async publishTopic(name: string): Promise<void> {
    const publisher = this.broker.publisher();
    try {
      const notCreated = await this.broker.ensureTopics([topicNamed(name)!]).catch((error: unknown) => error);
      const { rows } = await this.read(this.leases.current(), name);
      this.inFlight.add(rows);
      const { failure } = await this.publish(publisher, rows);
      if (failure !== undefined) throw notCreated ?? failure;
    } finally {
      await publisher.close();
    }
  }

  /** Publishes rows and deletes those that the broker acknowledged. */
  private async publish(
    publisher: Pick<Publisher, 'publish'>,
    rows: readonly OutboxRow[],
  ): Promise<Pick<Publication, 'failure'>> {
    if (rows.length === 0) return {};
    this.check.publishing(rows);
    const { acknowledged, unknown, failure } = await publishRows(this.database, publisher, rows);
    this.metrics.relayed(acknowledged);
    await this.acknowledged.settled();
    this.acknowledged.delete(acknowledged);
    if (acknowledged.length === rows.length) return {};
    this.readAhead.drop();
    const done = new Set(acknowledged);
    try {
      await this.uncertain.add(unknown, lateRequestMs);
    } finally {
      this.inFlight.delete(rows.filter((row) => !done.has(row)));
    }
    return { failure };
  }
}
