import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, isOutage, isRetriable } from '#database';
import type { BatchOutcome, IncomingRecord, RecordBatch } from '../broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { decode, type Decoded } from '../wire/decode.js';
import { inLanes, type Step } from './lanes.js';
import { idOfPlace, park, type ParkingReason } from './parking.js';
import { reactOnce } from './react-once.js';
import { type Handler, Reactions } from './reactions.js';

/** Keys that are worked on side by side, within one batch of one partition. */
const width = 4;
/** A handler that fails for a reason of its own is tried so often before its event is parked. */
const tries = 3;
const firstBackOffMs = 100;
/** For so long a passing failure is waited out in its lane; then the partition rests. */
const patienceMs = 20_000;
const partitionRestMs = 1_000;

/** Somebody parked or freed the key between our look and our write; a second look settles it. */
const foreignKeyViolation = '23503';

/** Applies a service's reactions to batches of records; every failure ends here, none reaches the broker's client. */
@Injectable()
export class Reactor {
  private readonly logger = new Logger('Reactor');

  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly metrics: MessagingMetrics,
  ) {}

  async handle({ records, signal, progress }: RecordBatch): Promise<BatchOutcome> {
    const done = await inLanes(
      records,
      (record) => `${record.topic}\n${record.key}`,
      (record) => this.handleRecord(record, signal),
      { width, onPrefix: progress },
    );
    return done === records.length ? { done } : { done, retryAfterMs: partitionRestMs };
  }

  private async handleRecord(record: IncomingRecord, signal: AbortSignal): Promise<Step> {
    const decoded = decode(record);
    if (decoded.kind === 'unknown-type') return 'done';
    if (decoded.kind === 'unreadable') return this.parkUnreadable(record, decoded, signal);
    for (const handler of this.reactions.to(record.topic, decoded.envelope.type)) {
      if ((await this.react(handler, record, decoded, signal)) === 'postponed') return 'postponed';
    }
    return 'done';
  }

  private async react(
    handler: Handler,
    record: IncomingRecord,
    { envelope }: Extract<Decoded, { kind: 'event' }>,
    signal: AbortSignal,
  ): Promise<Step> {
    let failures = 0;
    return this.patiently(signal, async () => {
      try {
        this.metrics.consumed(handler.reaction, await reactOnce(this.database, handler, envelope, record));
      } catch (error) {
        if (willPass(error) || ++failures < tries) throw error;
        await this.parkFor([handler.reaction], record, envelope.id, envelope.type, 'HANDLER', describe(error));
        this.logger.error({ err: error, reaction: handler.reaction, eventId: envelope.id }, 'event parked');
      }
    });
  }

  private parkUnreadable(
    record: IncomingRecord,
    { definition, id, cause }: Extract<Decoded, { kind: 'unreadable' }>,
    signal: AbortSignal,
  ): Promise<Step> {
    const type = definition?.wireType;
    const concerned = type
      ? this.reactions.to(record.topic, type).map(({ reaction }) => reaction)
      : this.reactions.reading(record.topic);
    return this.patiently(signal, async () => {
      await this.parkFor(concerned, record, id ?? idOfPlace(record), type ?? null, cause.reason, cause.detail);
      this.logger.error({ topic: record.topic, offset: record.offset, ...cause }, 'unreadable record parked');
    });
  }

  private async parkFor(
    reactions: readonly string[],
    record: IncomingRecord,
    eventId: string,
    type: string | null,
    reason: ParkingReason,
    detail: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const reaction of reactions) await park(tx, { reaction, eventId, type, record, reason, detail });
    });
    for (const reaction of reactions) this.metrics.consumed(reaction, 'parked');
  }

  /** Tries again, later and later, until it works, the partition is taken away, or patience ends. */
  private async patiently(signal: AbortSignal, work: () => Promise<void>): Promise<Step> {
    const until = performance.now() + patienceMs;
    for (let backOff = firstBackOffMs; !signal.aborted; backOff *= 2) {
      try {
        await work();
        return 'done';
      } catch (error) {
        if (performance.now() + backOff > until) {
          this.logger.warn({ err: error }, 'a passing failure lasts; the partition rests');
          return 'postponed';
        }
      }
      await pause(backOff, undefined, { signal }).catch(() => undefined);
    }
    return 'postponed';
  }
}

/** Nothing is wrong with the event or its reaction: the same may succeed later. */
function willPass(error: unknown): boolean {
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
