import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type Database, isOutage, isRetriable } from '#database';
import type { Span } from '#observability';
import type { IncomingRecord } from '../broker.js';
import { endProcess, type EventSpans } from '../event-spans.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import type { Decoded } from '../wire/decode.js';
import type { Breaker } from './breaker.js';
import { idOfPlace, park, type ParkingReason } from './parking.js';
import type { Patience } from './patience.js';
import { keyBlocked, type Pair, reactOnce } from './react-once.js';
import type { Reactions } from './reactions.js';
import type { Turn } from './turn.js';

export type Step = 'done' | 'postponed';

/** Somebody parked or freed the key between our look and our write; a second look settles it. */
const foreignKeyViolation = '23503';

/** The handler failed for a reason of its own, and is given another try. */
class AnotherTry extends Error {}

export interface EventByEventParts {
  readonly database: Database;
  readonly reactions: Reactions;
  readonly metrics: MessagingMetrics;
  readonly breaker: Breaker;
  readonly patience: Patience;
  readonly spans: EventSpans;
}

/** Handles one event after the other, each in a transaction of its own: waits out what passes, parks what does not. */
export class EventByEvent {
  private readonly logger = new Logger('Reactor');

  constructor(private readonly parts: EventByEventParts) {}

  async react(pairs: readonly Pair[], turn: Turn): Promise<Step> {
    for (const pair of pairs) {
      if ((await this.reactOne(pair, turn)) === 'done') continue;
      this.parts.metrics.consumed(pair.handler.reaction, 'postponed');
      return 'postponed';
    }
    return 'done';
  }

  parkUnreadable(
    record: IncomingRecord,
    { definition, id, cause }: Extract<Decoded, { kind: 'unreadable' }>,
    turn: Turn,
  ): Promise<Step> {
    const type = definition?.wireType;
    const { reactions, spans } = this.parts;
    const concerned = type
      ? reactions.to(record.topic, type).map(({ reaction }) => reaction)
      : reactions.reading(record.topic);
    return this.patiently(turn, async () => {
      await this.park(concerned, record, id ?? idOfPlace(record), type ?? null, cause.reason, cause.detail);
      endProcess(spans.process({ record }), 'parked', cause.reason);
      this.logger.error({ topic: record.topic, offset: record.offset, ...cause }, 'unreadable record parked');
      return 'done';
    });
  }

  /** Tries the reactions to one event once and parks nothing. Says whether one of them did something new and none failed. */
  async works(pairs: readonly Pair[]): Promise<boolean> {
    const { database, metrics, breaker } = this.parts;
    let worked = false;
    for (const pair of pairs) {
      const { handler, event } = pair;
      const span = this.begin(pair);
      try {
        const outcome = await reactOnce(database, pair, span.context);
        endProcess(span, outcome, outcome === 'parked' ? keyBlocked.reason : undefined);
        metrics.consumed(handler.reaction, outcome);
        if (outcome !== 'handled') continue;
        breaker.succeeded(handler.reaction, event.key);
        worked = true;
      } catch (error) {
        endProcess(span, 'postponed', describe(error));
        if (!willPass(error)) breaker.mayPark(handler.reaction, event.key);
        return false;
      }
    }
    return worked;
  }

  private async reactOne(pair: Pair, turn: Turn): Promise<Step> {
    const { database, metrics, breaker, patience } = this.parts;
    const { handler, event, record } = pair;
    const { reaction } = handler;
    let failures = 0;
    let failure: string | undefined;
    let span: Span | undefined;
    const step = await this.patiently(turn, async () => {
      span ??= this.begin(pair);
      try {
        const outcome = await reactOnce(database, pair, span.context);
        endProcess(span, outcome, outcome === 'parked' ? keyBlocked.reason : undefined);
        metrics.consumed(reaction, outcome);
        if (outcome === 'handled') breaker.succeeded(reaction, event.key);
        return 'done';
      } catch (error) {
        failure = describe(error);
        if (willPass(error)) throw error;
        if (++failures < patience.tries) throw new AnotherTry('', { cause: error });
        if (!breaker.mayPark(reaction, event.key)) {
          this.logger.error({ err: error, reaction }, 'most keys fail: nothing is parked, the consumer pauses');
          return 'postponed';
        }
        await this.park([reaction], record, event.id, event.type, 'HANDLER', failure);
        endProcess(span, 'parked', failure);
        this.logger.error({ err: error, reaction, eventId: event.id }, 'event parked');
        return 'done';
      }
    });
    if (step === 'postponed' && span) endProcess(span, 'postponed', failure);
    return step;
  }

  private begin({ handler, event, record }: Pair): Span {
    return this.parts.spans.process({ record, event, reaction: handler.reaction });
  }

  private async park(
    reactions: readonly string[],
    record: IncomingRecord,
    eventId: string,
    type: string | null,
    reason: ParkingReason,
    detail: string,
  ): Promise<void> {
    const { database, metrics } = this.parts;
    await database.transaction(async (tx) => {
      for (const reaction of reactions) await park(tx, { reaction, eventId, type, record, reason, detail });
    });
    for (const reaction of reactions) metrics.consumed(reaction, 'parked');
  }

  /** Tries again, later and later, until it works, nothing more may be begun, or patience ends. */
  private async patiently(turn: Turn, work: () => Promise<Step>): Promise<Step> {
    const { firstBackOffMs, laneMs } = this.parts.patience;
    const until = performance.now() + (turn.patient ? laneMs : 0);
    for (let backOff = firstBackOffMs; !turn.over; backOff *= 2) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof AnotherTry) && performance.now() + backOff > until) {
          this.logger.warn({ err: error }, 'a passing failure lasts; the partition rests');
          turn.patient = false;
          if (isOutage(error)) turn.halt();
          return 'postponed';
        }
      }
      await pause(backOff, undefined, { signal: turn.signal }).catch(() => undefined);
    }
    return 'postponed';
  }
}

/** Nothing is wrong with the event or its reaction: the same may succeed later. */
export function willPass(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { code?: string; table?: string } };
  return (
    isRetriable(error) ||
    isOutage(error) ||
    (driverError?.code === foreignKeyViolation && driverError.table === 'parked_event')
  );
}

/** Class and code only: a message may quote what people wrote. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'an error that is none';
  const { code } = ((error as { driverError?: object }).driverError ?? error) as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
