import { Injectable, Logger, Optional } from '@nestjs/common';
import { Database, reactionConnections, type Transactions } from '#database';
import type { BatchOutcome, IncomingRecord, RecordBatch } from '../broker.js';
import { EventSpans } from '../event-spans.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { decode, type Decoded } from '../wire/decode.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { SequentialProcessor } from './sequential-processor.js';
import { canShareTransaction } from './locks.js';
import { inLanes } from './lanes.js';
import { RetryPolicy } from './retry-policy.js';
import type { Pair } from './idempotent-consumer.js';
import { processBatch } from './batch-processor.js';
import { Reactions } from './reactions.js';
import { BatchContext } from './batch-context.js';

/** Maximum number of keys that a probe tries. */
const maxProbes = 10;

/** A record and the reactions to it. */
interface DecodedRecord {
  readonly record: IncomingRecord;
  readonly pairs: readonly Pair[];
  readonly unreadable?: Extract<Decoded, { kind: 'unreadable' }>;
}

const laneKey = (record: IncomingRecord) => `${record.topic}\n${record.key}`;

/**
 * Runs a service's reactions on batches of records; no failure reaches the broker's client. The events of a lane share
 * transactions for throughput; when one fails, its chunk is processed again event by event.
 */
@Injectable()
export class EventProcessor {
  private readonly logger = new Logger('EventProcessor');
  private readonly sequential: SequentialProcessor;
  private readonly transactions: Transactions;
  private probing = false;

  constructor(
    database: Database,
    private readonly reactions: Reactions,
    private readonly metrics: MessagingMetrics,
    @Optional() private readonly breaker: CircuitBreaker = new CircuitBreaker(),
    @Optional() private readonly retryPolicy: RetryPolicy = new RetryPolicy(),
    @Optional() private readonly spans: EventSpans = new EventSpans(),
  ) {
    this.transactions = database.limited(reactionConnections);
    this.sequential = new SequentialProcessor({
      transactions: this.transactions,
      reactions,
      metrics,
      breaker,
      retryPolicy,
      spans,
    });
  }

  async handle({ records, signal, progress }: RecordBatch): Promise<BatchOutcome> {
    const { lanes, maxBatchSize, partitionPauseMs, probeIntervalMs } = this.retryPolicy;
    const isOpen = () => this.isPaused(records);
    if (isOpen() && !(await this.probe(records, signal))) return { done: 0, retryAfterMs: probeIntervalMs };
    const batch = new BatchContext(signal, isOpen);
    const done = await inLanes(records, laneKey, (chunk, finish) => this.handleChunk(chunk, finish, batch), {
      width: lanes,
      chunk: maxBatchSize,
      onPrefix: progress,
    });
    if (done === records.length) return { done };
    return { done, retryAfterMs: isOpen() ? probeIntervalMs : partitionPauseMs };
  }

  private async handleChunk(
    chunk: readonly IncomingRecord[],
    finish: (index: number) => void,
    batch: BatchContext,
  ): Promise<void> {
    if (batch.stopped) return;
    const decoded = chunk.map((record) => this.decode(record));
    if (await this.processedAsBatch(decoded)) return chunk.forEach((_, index) => finish(index));
    const postponed = new Set<string>();
    for (const [index, { record, pairs, unreadable }] of decoded.entries()) {
      if (postponed.has(laneKey(record))) continue;
      const result = unreadable
        ? await this.sequential.deadLetterUnreadable(record, unreadable, batch)
        : await this.sequential.process(pairs, batch);
      if (result === 'done') finish(index);
      else postponed.add(laneKey(record));
    }
  }

  /** Returns false when the transaction was rolled back and the events must be processed one by one. */
  private async processedAsBatch(records: readonly DecodedRecord[]): Promise<boolean> {
    if (records.some(({ unreadable }) => unreadable)) return false;
    const pairs = records.flatMap((record) => record.pairs);
    if (pairs.length === 0) return true;
    if (records.length === 1 || !canShareTransaction(pairs)) return false;
    try {
      const outcomes = await processBatch(this.transactions, pairs, this.spans);
      for (const [index, { handler, event }] of pairs.entries()) {
        this.metrics.consumed(handler.reaction, outcomes[index]!);
        if (outcomes[index] === 'handled') this.breaker.recordSuccess(handler.reaction, event.key);
      }
      return true;
    } catch (error) {
      this.logger.debug({ err: error, events: records.length }, 'a chunk failed; its events are processed one by one');
      return false;
    }
  }

  private decode(record: IncomingRecord): DecodedRecord {
    const decoded = decode(record);
    if (decoded.kind === 'unreadable') return { record, pairs: [], unreadable: decoded };
    if (decoded.kind === 'unknown-type') return { record, pairs: [] };
    const event = decoded.envelope;
    const handlers = this.reactions.handlersFor(record.topic, event.type);
    return { record, pairs: handlers.map((handler) => ({ handler, event, record })) };
  }

  /** A reaction that fails for most keys pauses the topics that it reads, and no other ones (decision 16). */
  private isPaused([first]: readonly IncomingRecord[]): boolean {
    if (!first || !this.breaker.isOpen) return false;
    const reading = this.reactions.reactionsOn(first.topic);
    return this.breaker.open.some((reaction) => reading.includes(reaction));
  }

  /** Probes a few keys while the circuit is open. One success closes it. */
  private async probe(records: readonly IncomingRecord[], signal: AbortSignal): Promise<boolean> {
    if (this.probing) return false;
    this.probing = true;
    try {
      for (const { record, pairs, unreadable } of this.probeCandidates(records)) {
        if (signal.aborted) return false;
        if (unreadable) this.sequential.probeUnreadable(record, unreadable);
        if (!(await this.sequential.probe(pairs))) continue;
        for (const { handler } of pairs) this.breaker.close(handler.reaction);
        this.logger.log('a reaction succeeds again; the consumer continues');
        return !this.isPaused(records);
      }
      return false;
    } finally {
      this.probing = false;
    }
  }

  /** The first event of several keys that concern a failing reaction. */
  private probeCandidates(records: readonly IncomingRecord[]): DecodedRecord[] {
    const failing = this.breaker.open;
    const candidates = new Map<string, DecodedRecord>();
    for (const record of records) {
      if (candidates.size === maxProbes) break;
      if (!candidates.has(laneKey(record))) candidates.set(laneKey(record), this.decode(record));
    }
    return [...candidates.values()].filter(
      ({ pairs, unreadable }) => unreadable || pairs.some(({ handler }) => failing.includes(handler.reaction)),
    );
  }
}
