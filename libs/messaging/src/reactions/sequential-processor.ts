import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { isLockTimeout, isOutage, isRetriable, type Transactions } from '#database';
import type { EventDefinition } from '#contracts';
import type { Span } from '#observability';
import type { IncomingRecord } from '../broker.js';
import { endProcessSpan, type EventSpans } from '../event-spans.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import type { Decoded, Unreadable } from '../wire/decode.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { idOfPosition, storeDeadLetter, wasHandled, type DeadLetterReason } from './dead-letter.js';
import type { RetryPolicy } from './retry-policy.js';
import { keyBlocked, type Pair, consumeOnce } from './idempotent-consumer.js';
import type { Reactions } from './reactions.js';
import type { BatchContext } from './batch-context.js';

export type ProcessingResult = 'done' | 'postponed';

/** The key was blocked or unblocked between the check and the insert; a second attempt resolves it. */
const foreignKeyViolation = '23503';

/** The handler failed and is retried. */
class HandlerRetry extends Error {}

export interface SequentialProcessorDeps {
  readonly transactions: Transactions;
  readonly reactions: Reactions;
  readonly metrics: MessagingMetrics;
  readonly breaker: CircuitBreaker;
  readonly retryPolicy: RetryPolicy;
  readonly spans: EventSpans;
}

/**
 * Processes one event after the other, each in its own transaction: retries transient failures and stores dead letters
 * for the others.
 */
export class SequentialProcessor {
  private readonly logger = new Logger('EventProcessor');

  constructor(private readonly deps: SequentialProcessorDeps) {}

  async process(pairs: readonly Pair[], batch: BatchContext): Promise<ProcessingResult> {
    for (const pair of pairs) {
      if ((await this.processOne(pair, batch)) === 'done') continue;
      this.deps.metrics.consumed(pair.handler.reaction, 'postponed');
      return 'postponed';
    }
    return 'done';
  }

  deadLetterUnreadable(
    record: IncomingRecord,
    { definition, id, cause }: Extract<Decoded, { kind: 'unreadable' }>,
    batch: BatchContext,
  ): Promise<ProcessingResult> {
    const type = definition?.wireType;
    const affected = this.affectedBy(record, definition);
    return this.withRetry(batch, async () => {
      if (!this.mayBeStored(affected, record.key, cause)) return 'postponed';
      await this.storeDeadLetters(
        affected,
        record,
        id ?? idOfPosition(record),
        type ?? null,
        cause.reason,
        cause.detail,
      );
      endProcessSpan(this.deps.spans.process({ record }), 'dead-lettered', cause.reason);
      this.logger.error(
        { topic: record.topic, offset: record.offset, ...cause },
        'an unreadable record became a dead letter',
      );
      return 'done';
    });
  }

  /** Counts another failure of an unreadable record while the circuit is open, which stays open then. */
  probeUnreadable(record: IncomingRecord, { definition, cause }: Extract<Decoded, { kind: 'unreadable' }>): void {
    this.mayBeStored(this.affectedBy(record, definition), record.key, cause);
  }

  /**
   * Data that violate the contract count as failures of the reactions: when those of most keys do, this version is older
   * than the contract, and nothing is wrong with the events. Records that no version can read do not count.
   */
  private mayBeStored(reactions: readonly string[], key: string, { reason }: Unreadable): boolean {
    if (reason !== 'SCHEMA') return true;
    const mayBeStored = reactions.map((reaction) => this.deps.breaker.recordFailure(reaction, key)).every(Boolean);
    if (!mayBeStored)
      this.logger.error({ reactions }, 'the data of most keys violate the contract: the consumer pauses; deploy it');
    return mayBeStored;
  }

  /** A record whose type is unreadable affects all reactions that read its topic. */
  private affectedBy({ topic }: IncomingRecord, definition: EventDefinition | undefined): string[] {
    const { reactions } = this.deps;
    return definition
      ? reactions.handlersFor(topic, definition.wireType).map(({ reaction }) => reaction)
      : reactions.reactionsOn(topic);
  }

  /**
   * Runs the reactions to one event once and stores no dead letter. Returns whether at least one handled it anew and
   * none failed.
   */
  async probe(pairs: readonly Pair[]): Promise<boolean> {
    const { transactions, metrics, breaker } = this.deps;
    let handledAny = false;
    for (const pair of pairs) {
      const { handler, event } = pair;
      const span = this.begin(pair);
      try {
        const outcome = await consumeOnce(transactions, pair, span.context);
        endProcessSpan(span, outcome, outcome === 'dead-lettered' ? keyBlocked.reason : undefined);
        metrics.consumed(handler.reaction, outcome);
        if (outcome !== 'handled') continue;
        breaker.recordSuccess(handler.reaction, event.key);
        handledAny = true;
      } catch (error) {
        endProcessSpan(span, 'postponed', errorSummary(error));
        if (!isTransient(error)) breaker.recordFailure(handler.reaction, event.key);
        return false;
      }
    }
    return handledAny;
  }

  private async processOne(pair: Pair, batch: BatchContext): Promise<ProcessingResult> {
    const { transactions, metrics, breaker, retryPolicy } = this.deps;
    const { handler, event, record } = pair;
    const { reaction } = handler;
    let failures = 0;
    let failure: string | undefined;
    let span: Span | undefined;
    const result = await this.withRetry(batch, async () => {
      span ??= this.begin(pair);
      try {
        const outcome = await consumeOnce(transactions, pair, span.context);
        endProcessSpan(span, outcome, outcome === 'dead-lettered' ? keyBlocked.reason : undefined);
        metrics.consumed(reaction, outcome);
        if (outcome === 'handled') breaker.recordSuccess(reaction, event.key);
        return 'done';
      } catch (error) {
        failure = errorSummary(error);
        if (isTransient(error)) throw error;
        if (++failures < retryPolicy.maxAttempts) throw new HandlerRetry('', { cause: error });
        if (!breaker.recordFailure(reaction, event.key)) {
          this.logger.error(
            { err: error, reaction },
            'most keys fail: the consumer pauses and stores no dead letters; see /health/ready',
          );
          return 'postponed';
        }
        await this.storeDeadLetters([reaction], record, event.id, event.type, 'HANDLER', failure);
        endProcessSpan(span, 'dead-lettered', failure);
        this.logger.error(
          { err: error, reaction, eventId: event.id },
          'an event became a dead letter and blocks its key; see `dead-letters list`',
        );
        return 'done';
      }
    });
    if (result === 'postponed' && span) endProcessSpan(span, 'postponed', failure);
    return result;
  }

  private begin({ handler, event, record }: Pair): Span {
    return this.deps.spans.process({ record, event, reaction: handler.reaction });
  }

  private async storeDeadLetters(
    reactions: readonly string[],
    record: IncomingRecord,
    eventId: string,
    type: string | null,
    reason: DeadLetterReason,
    detail: string,
  ): Promise<void> {
    const { transactions, metrics } = this.deps;
    const handled = new Set<string>();
    await transactions.transaction(async (tx) => {
      for (const reaction of reactions)
        if (await wasHandled(tx, reaction, eventId)) handled.add(reaction);
        else await storeDeadLetter(tx, { reaction, eventId, type, record, reason, detail });
    });
    for (const reaction of reactions) metrics.consumed(reaction, handled.has(reaction) ? 'duplicate' : 'dead-lettered');
  }

  /** Retries with exponential back-off until success, until the batch stops, or until the retry time is over. */
  private async withRetry(batch: BatchContext, work: () => Promise<ProcessingResult>): Promise<ProcessingResult> {
    const { initialBackOffMs, maxLaneWaitMs } = this.deps.retryPolicy;
    const until = performance.now() + (batch.retriesTransient ? maxLaneWaitMs : 0);
    for (let backOff = initialBackOffMs; !batch.stopped; backOff *= 2) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof HandlerRetry) && performance.now() + backOff > until) {
          this.logger.warn({ err: error }, 'a transient failure persists; the partition pauses');
          batch.retriesTransient = false;
          if (isOutage(error)) batch.stop();
          return 'postponed';
        }
      }
      await pause(backOff, undefined, { signal: batch.signal }).catch(() => undefined);
    }
    return 'postponed';
  }
}

/** Whether the failure is transient: the same event may succeed later. */
export function isTransient(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { code?: string; table?: string } };
  return (
    isRetriable(error) ||
    isLockTimeout(error) ||
    isOutage(error) ||
    (driverError?.code === foreignKeyViolation && driverError.table === 'dead_letter')
  );
}

/** Class and code only: a message may quote personal data. */
export function errorSummary(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is not an Error';
  const { code } = ((error as { driverError?: object }).driverError ?? error) as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
