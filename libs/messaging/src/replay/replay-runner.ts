import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { validate } from 'uuid';
import type { ServiceName } from '#contracts';
import { Database } from '#database';
import { type BatchOutcome, groupOf, messageBroker, type MessageBroker, type RecordBatch } from '../broker.js';
import { EventSpans } from '../event-spans.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { serviceName } from '../reactions/messaging.strategy.js';
import { Reactions } from '../reactions/reactions.js';
import { EventProcessor } from '../reactions/event-processor.js';
import {
  completeReplay,
  deleteInboxRows,
  extendReplayLease,
  releaseReplay,
  setReplayTotal,
  addReplayProgress,
  type ClaimedReplay,
  claimReplay,
} from './replay-rows.js';

const pollIntervalMs = 1_000;
const leaseMs = 30_000;
const pauseAfterFailureMs = 1_000;

/**
 * Runs requested replays, one at a time, each on one replica. A dedicated consumer group reads the stored records; the
 * inbox rows of each batch are deleted, then the events pass the usual idempotent path to that one reaction. After a
 * crash another replica continues from the offsets of the group and the inbox.
 */
@Injectable()
export class ReplayRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Replay');
  private readonly owner = randomUUID();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly metrics: MessagingMetrics,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    @Inject(serviceName) private readonly service: ServiceName,
  ) {}

  @Interval(pollIntervalMs)
  poll(): void {
    if (this.running || this.stopping.signal.aborted || this.broker.kind === 'in-process') return;
    this.running = this.runNext()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a replay was interrupted; it continues later'))
      .finally(() => (this.running = undefined));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async runNext(): Promise<void> {
    const replay = await claimReplay(this.database, this.owner, leaseMs);
    if (!replay) return;
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
    const lease = setInterval(() => {
      extendReplayLease(this.database, replay.id, this.owner, leaseMs).then(
        (extended) => extended || lost.abort(),
        () => undefined,
      );
    }, pollIntervalMs);
    try {
      await this.run(replay, signal);
    } finally {
      clearInterval(lease);
      await releaseReplay(this.database, replay.id, this.owner);
    }
  }

  private async run({ id, reaction, from }: ClaimedReplay, signal: AbortSignal): Promise<void> {
    const selected = new Reactions();
    for (const handler of this.reactions.all) if (handler.reaction === reaction) selected.add(handler);
    const processor = new EventProcessor(
      this.database,
      selected,
      this.metrics,
      undefined,
      undefined,
      new EventSpans(this.broker),
    );
    const updates: Promise<void>[] = [];
    this.logger.log({ id, reaction }, 'replay started');
    await this.broker.read({
      group: `${groupOf(this.service)}.replay.${id}`,
      topics: selected.topics,
      from: from ?? 'earliest',
      signal,
      onRemaining: (remaining) => updates.push(setReplayTotal(this.database, id, remaining)),
      handle: (batch) => this.replayBatch(id, processor, { ...batch, signal: AbortSignal.any([batch.signal, signal]) }),
    });
    await Promise.all(updates);
    if (signal.aborted) return;
    await completeReplay(this.database, id);
    this.logger.log({ id, reaction }, 'replay completed');
  }

  private async replayBatch(id: string, processor: EventProcessor, batch: RecordBatch): Promise<BatchOutcome> {
    const ids = batch.records.map(({ headers }) => headers['ce_id']).filter((eventId) => validate(eventId));
    try {
      await deleteInboxRows(this.database, id, ids as string[]);
    } catch (error) {
      this.logger.warn({ err: error, id }, 'the inbox rows of a batch could not be deleted; the batch is redelivered');
      return { done: 0, retryAfterMs: pauseAfterFailureMs };
    }
    const outcome = await processor.handle(batch);
    if (outcome.done > 0) await this.recordProgress(id, outcome.done);
    return outcome;
  }

  /** Progress is informational: a failure to store it must not stop the replay. */
  private async recordProgress(id: string, done: number): Promise<void> {
    await addReplayProgress(this.database, id, done).catch((error: unknown) =>
      this.logger.warn({ err: error, id }, 'the progress of the replay was not stored'),
    );
  }
}
