import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { completesWithin } from '../completes-within.js';
import { Logger } from '../logger.js';
import type { LastRecordCheck } from './last-record-check.js';
import type { OutboxBatch } from './outbox-rows.js';
import type { PublishingParts } from './publish-topic.js';
import type { RelayProgress } from './relay-progress.js';
import type { RestingTopics } from './resting-topics.js';
import type { Signal } from './signal.js';

const busyPauseMs = 20;
const idlePauseMs = 500;
const maxBackOffMs = 5_000;
/** Time limit on stop for the send in flight; process managers kill services that take longer. */
const stopWithinMs = 3_000;

export interface RelayParts extends PublishingParts {
  readonly signal: Signal;
  readonly progress: RelayProgress;
  readonly check: LastRecordCheck;
  readonly resting: RestingTopics;
}

/**
 * Publishes the rows of the outbox: in order per key, one send at a time, deleting a row only after the broker
 * acknowledged it. Replicas share the work by leases on the shards. `createRelay` puts it together.
 */
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private stopping = false;
  private loop: Promise<void> | undefined;
  private endFirstPass = () => {};
  /** Resolves when the events that waited at the start have been sent, or the first of them, or could not be. */
  readonly firstPass = new Promise<void>((resolve) => (this.endFirstPass = resolve));

  constructor(private readonly parts: RelayParts) {}

  /** Whether its loop moves. */
  get progress(): RelayProgress {
    return this.parts.progress;
  }

  /** Starts it, unless it has started before the rest of the service. */
  onApplicationBootstrap(): void {
    if (this.loop !== undefined || this.stopping) return;
    this.parts.shards.start();
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { loop } = this;
    const { shards, reader, publisher, check, resting, signal } = this.parts;
    if (this.stopping) return;
    this.stopping = true;
    if (loop === undefined) return;
    shards.stop();
    signal.notify();
    publisher.stop();
    const ended = Promise.all([loop.then(() => resting.settled()), check.stop()]);
    if (!(await completesWithin(ended, stopWithinMs)))
      return this.logger.warn('the broker does not answer; the next relay publishes the rows in flight again');
    await publisher.settled();
    await Promise.all([reader.close(), shards.release()]).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'the leases were not released and expire by timeout'),
    );
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
        this.parts.reader.beginAnew();
        pause = Math.min(100 * 2 ** failures++, maxBackOffMs);
        this.logger.warn({ err: error, pause }, 'the outbox could not be relayed; its rows are retried');
        await this.backOff(pause);
        continue;
      } finally {
        this.endFirstPass();
      }
      await this.parts.signal.wait(pause);
    }
  }

  /** Do not call a failing broker again at every commit. */
  private async backOff(pause: number): Promise<void> {
    const until = performance.now() + pause;
    while (!this.stopping && performance.now() < until) await this.parts.signal.wait(until - performance.now());
  }

  /**
   * Processes one batch: read, publish, delete. Reads the next full batch while publishing, and publishes the next one
   * while deleting. Returns the batch.
   */
  private async relayBatch(): Promise<OutboxBatch> {
    const { broker, shards, reader, publisher, check, resting } = this.parts;
    if (this.progress.isFailing) await this.recover();
    if (shards.isBalanceDue && !resting.isTrying) await this.balance();
    const leases = shards.current();
    await check.complete(leases);
    this.tryResting();
    const batch = await reader.next(leases, resting.names);
    const { failure } = await publisher.publish(broker, batch.rows);
    if (failure === undefined) return batch;
    await broker.ping().catch(() => {
      throw failure;
    });
    this.logger.warn({ err: failure }, 'a batch was not accepted; its topics are published one by one');
    resting.add(batch.rows.map(({ topic }) => topic));
    this.tryResting();
    return { rows: batch.rows, full: true };
  }

  private tryResting(): void {
    this.parts.resting.tryDue(() => this.parts.signal.notify());
  }

  /** Leaves the shards to relays that reach the broker, until this one does again. */
  private async recover(): Promise<void> {
    const { broker, shards, resting } = this.parts;
    if (!resting.isTrying && shards.current().size > 0) await shards.release();
    await broker.ping();
    this.progress.succeeded();
    shards.balanceSoon();
  }

  private async balance(): Promise<void> {
    const { shards, reader, check } = this.parts;
    await shards.balance();
    await reader.raiseFloor();
    await check.begin(shards.current());
  }
}
