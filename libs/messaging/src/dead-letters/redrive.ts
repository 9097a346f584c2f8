import { Injectable, Logger, Optional } from '@nestjs/common';
import { Database, type Sql, sql, type Transaction } from '#database';
import { currentContext, withContext } from '#observability';
import { endProcessSpan, EventSpans } from '../event-spans.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import type { DeadLetterReason } from '../reactions/dead-letter.js';
import { contextOf } from '../reactions/idempotent-consumer.js';
import { Reactions } from '../reactions/reactions.js';
import { errorSummary, isTransient } from '../reactions/sequential-processor.js';
import { decode } from '../wire/decode.js';
import type { KeyName } from './dead-letters.js';
import { OperatorActions } from './operator-actions.js';
import { unblockKey, lockKey, countDeadLetters } from './blocked-key.js';
import { orderOfKey } from './order-of-key.js';

/** Number of events that one call handles at most; call again for more. */
export const redriveBatchSize = 200;

/** The event at which a redrive stopped, and why; it and the events after it stay dead letters. */
export interface RedriveFailure {
  readonly position: string;
  readonly eventId: string;
  readonly reason: DeadLetterReason | 'UNKNOWN_TYPE' | 'NO_REACTION';
  readonly detail: string;
}

export interface RedriveResult {
  /** The key has no dead letters left: its next event is handled at once. */
  readonly unblocked: boolean;
  readonly handled: number;
  /** Events that had been handled before; they are only deleted. */
  readonly duplicates: number;
  readonly remaining: number;
  readonly failure?: RedriveFailure;
}

interface DeadLetterRow {
  readonly position: string;
  readonly eventId: string;
  readonly type: string | null;
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
}

type Step = 'handled' | 'duplicate' | 'unblocked';

/** Thrown to roll back the transaction of an event that cannot be handled. */
class RedriveStopped extends Error {
  constructor(
    readonly failure: RedriveFailure,
    options?: ErrorOptions,
  ) {
    super(failure.detail, options);
  }
}

/** The statement of the event of a key that is retried first. */
export const nextOfKey = ({ reaction, topic, key }: KeyName): Sql =>
  sql`SELECT position, event_id, type, headers, value FROM dead_letter
       WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key} ORDER BY ${orderOfKey} LIMIT 1`;

/** Runs the reaction for dead letters, in the order of their key. */
@Injectable()
export class Redrive {
  private readonly logger = new Logger('Redrive');

  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly actions: OperatorActions,
    private readonly metrics: MessagingMetrics,
    @Optional() private readonly spans: EventSpans = new EventSpans(),
  ) {}

  /**
   * Handles the dead letters of one key of one reaction in order, each in its own transaction together with its inbox
   * row, and stops at the first failure. Every transaction locks the key. Returns undefined when the key is not
   * blocked.
   */
  async retry(name: KeyName, reason?: string): Promise<RedriveResult | undefined> {
    const done = { handled: 0, duplicates: 0 };
    let failure: RedriveFailure | undefined;
    let unblocked = false;
    try {
      while (!unblocked && done.handled + done.duplicates < redriveBatchSize) {
        const step = await this.retryNext(name, reason);
        if (step === undefined && done.handled + done.duplicates === 0) return undefined;
        if (step === 'handled') done.handled++;
        else if (step === 'duplicate') done.duplicates++;
        else unblocked = true;
      }
    } catch (error) {
      if (!(error instanceof RedriveStopped)) throw error;
      failure = error.failure;
      this.logger.warn({ err: error.cause, reaction: name.reaction, ...failure }, 'a dead letter failed again');
    }
    if (failure) await this.recordFailure(name, failure, reason);
    const remaining = await countDeadLetters(this.database, name);
    return { unblocked, ...done, remaining, ...(failure && { failure }) };
  }

  /**
   * Handles the first event of the key, or unblocks a key that has none left. Returns undefined when the key is not
   * blocked.
   */
  private retryNext(name: KeyName, reason: string | undefined): Promise<Step | undefined> {
    return this.database.transaction(async (tx) => {
      if (!(await lockKey(tx, name))) return undefined;
      const [row] = await tx.query<DeadLetterRow>(nextOfKey(name));
      if (!row) {
        await unblockKey(tx, name);
        return 'unblocked';
      }
      await tx.query(sql`DELETE FROM dead_letter WHERE position = ${row.position}`);
      const { eventId, type } = row;
      await this.actions.record(tx, { action: 'RETRY', ...name, eventId, type, reason });
      return this.react(tx, name, row);
    });
  }

  private async react(tx: Transaction, { reaction, topic, key }: KeyName, row: DeadLetterRow): Promise<Step> {
    const { position, eventId, headers, value } = row;
    const stop = (why: Pick<RedriveFailure, 'reason' | 'detail'>, cause?: unknown) =>
      new RedriveStopped({ position, eventId, ...why }, { cause });
    const record = { topic, key, headers, value, partition: -1, offset: '-1' };
    const decoded = decode(record);
    if (decoded.kind === 'unreadable') throw stop(decoded.cause);
    if (decoded.kind === 'unknown-type')
      throw stop({
        reason: 'UNKNOWN_TYPE',
        detail: `this version of the service does not know the event type ${decoded.type}`,
      });
    const event = decoded.envelope;
    const handler = this.reactions.handlersFor(topic, event.type).find((one) => one.reaction === reaction);
    if (!handler) throw stop({ reason: 'NO_REACTION', detail: `${reaction} does not handle ${event.type}` });

    const fresh = await tx.query(
      sql`INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
       VALUES (${reaction}, ${event.id}, ${event.type}, ${topic}, ${key}, ${event.sequence}, ${event.correlationId})
         ON CONFLICT DO NOTHING RETURNING event_id`,
    );
    if (fresh.length === 0) return 'duplicate';
    const span = this.spans.process({ record, event, reaction }, [currentContext()]);
    try {
      await withContext(contextOf(event, span.context), () => handler.run({ event, tx }));
    } catch (error) {
      endProcessSpan(span, 'dead-lettered', errorSummary(error));
      if (isTransient(error)) throw error;
      throw stop({ reason: 'HANDLER', detail: errorSummary(error) }, error);
    }
    tx.afterCommit(() => {
      endProcessSpan(span, 'handled');
      this.metrics.consumed(reaction, 'handled');
    });
    return 'handled';
  }

  /** The cause may have changed since the event became a dead letter. */
  private async recordFailure(
    name: KeyName,
    { position, eventId, reason: code, detail }: RedriveFailure,
    reason: string | undefined,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        sql`UPDATE dead_letter SET reason = ${code}, detail = ${detail.slice(0, 2_000)} WHERE position = ${position}`,
      );
      await this.actions.record(tx, { action: 'RETRY', ...name, eventId, count: 0, reason });
    });
  }
}
