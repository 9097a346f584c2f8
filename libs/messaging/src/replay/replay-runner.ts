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
import { Reactor } from '../reactions/reactor.js';
import { finish, forget, keepReplay, letGo, noteAhead, noteRead, type ReplayWork, takeReplay } from './replay-rows.js';

const lookEveryMs = 1_000;
const leaseMs = 30_000;
const restAfterFailureMs = 1_000;

/**
 * Does the replays that were asked for, one at a time, each on one replica. A consumer group of its own reads what the
 * broker keeps; of each batch it is forgotten that it was handled, then it takes the same once-only path as any event,
 * to that one reaction. A replica that dies leaves its place in the group and in the inbox; another one goes on from there.
 */
@Injectable()
export class ReplayRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Replay');
  private readonly owner = randomUUID();
  private readonly stopping = new AbortController();
  private turn: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly metrics: MessagingMetrics,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    @Inject(serviceName) private readonly service: ServiceName,
  ) {}

  @Interval(lookEveryMs)
  look(): void {
    if (this.turn || this.stopping.signal.aborted || this.broker.kind === 'in-process') return;
    this.turn = this.runNext()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a replay was interrupted; it goes on later'))
      .finally(() => (this.turn = undefined));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.turn;
  }

  private async runNext(): Promise<void> {
    const work = await takeReplay(this.database, this.owner, leaseMs);
    if (!work) return;
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.stopping.signal]);
    const lease = setInterval(() => {
      keepReplay(this.database, work.id, this.owner, leaseMs).then(
        (kept) => kept || over.abort(),
        () => undefined,
      );
    }, lookEveryMs);
    try {
      await this.run(work, signal);
    } finally {
      clearInterval(lease);
      await letGo(this.database, work.id, this.owner);
    }
  }

  private async run({ id, reaction, from }: ReplayWork, signal: AbortSignal): Promise<void> {
    const only = new Reactions();
    for (const handler of this.reactions.all) if (handler.reaction === reaction) only.add(handler);
    const reactor = new Reactor(this.database, only, this.metrics, undefined, undefined, new EventSpans(this.broker));
    const notes: Promise<void>[] = [];
    this.logger.log({ id, reaction }, 'replay reads');
    await this.broker.read({
      group: `${groupOf(this.service)}.replay.${id}`,
      topics: only.topics,
      from: from ?? 'earliest',
      signal,
      onAhead: (ahead) => notes.push(noteAhead(this.database, id, ahead)),
      handle: (batch) => this.again(id, reactor, { ...batch, signal: AbortSignal.any([batch.signal, signal]) }),
    });
    await Promise.all(notes);
    if (signal.aborted) return;
    await finish(this.database, id);
    this.logger.log({ id, reaction }, 'replay done');
  }

  private async again(id: string, reactor: Reactor, batch: RecordBatch): Promise<BatchOutcome> {
    const ids = batch.records.map(({ headers }) => headers['ce_id']).filter((eventId) => validate(eventId));
    try {
      await forget(this.database, id, ids as string[]);
    } catch (error) {
      this.logger.warn({ err: error, id }, 'a batch could not be forgotten; it comes again');
      return { done: 0, retryAfterMs: restAfterFailureMs };
    }
    const outcome = await reactor.handle(batch);
    if (outcome.done > 0) await this.note(id, outcome.done);
    return outcome;
  }

  /** Progress is for people to see: that it cannot be written down now must not stop the work. */
  private async note(id: string, done: number): Promise<void> {
    await noteRead(this.database, id, done).catch((error: unknown) =>
      this.logger.warn({ err: error, id }, 'progress not noted'),
    );
  }
}
