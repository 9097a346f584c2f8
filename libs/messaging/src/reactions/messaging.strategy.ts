import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ServiceName } from '#contracts';
import { ConsumerState } from '../consumer-state.js';
import { groupOf, messageBroker, type MessageBroker, type Subscription } from '../broker.js';
import { type Consumption, messagingTransport } from './reaction.js';
import { Reactions } from './reactions.js';
import { EventProcessor } from './event-processor.js';

const minRetryMs = 1_000;
const maxRetryMs = 30_000;

export const serviceName = Symbol('sambung.service-name');

/** Nest's transport strategy: collects the `@Consumes` handlers and runs them on the broker's records. */
@Injectable()
export class MessagingStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = messagingTransport;
  private readonly messages = new Logger('Messaging');
  private readonly stopping = new AbortController();
  private subscription: Subscription | undefined;
  private retrying: Promise<void> = Promise.resolve();

  constructor(
    @Inject(serviceName) private readonly service: ServiceName,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    private readonly reactions: Reactions,
    private readonly processor: EventProcessor,
    private readonly state: ConsumerState,
  ) {
    super();
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    _isEventHandler?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    const { reaction, locks, topics } = extras as unknown as Consumption;
    const type = String(pattern);
    this.reactions.add({
      reaction: reaction(),
      type,
      topic: topics[type]!,
      locks: locks(),
      run: async (delivery) => {
        const answer: unknown = await callback(delivery);
        if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
      },
    });
  }

  /**
   * A broker that is unreachable or refuses this service does not end it: it starts, is not ready, and retries.
   *
   * @param started Nest's callback, called after the first attempt
   */
  listen(started: (error?: unknown) => void): void {
    void this.begin().then(() => started());
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.retrying;
    await this.subscription?.stop();
  }

  private async begin(): Promise<void> {
    if (!(await this.attempt())) this.retrying = this.retry();
  }

  private async retry(): Promise<void> {
    const { signal } = this.stopping;
    for (let delay = minRetryMs; !signal.aborted; delay = Math.min(delay * 2, maxRetryMs)) {
      await pause(delay, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || (await this.attempt())) return;
    }
  }

  private async attempt(): Promise<boolean> {
    try {
      await this.subscribe();
      this.state.subscribed = true;
    } catch (error) {
      this.state.subscribed = false;
      this.messages.error({ err: error }, 'no event is consumed: the broker is unreachable or refuses this service');
    }
    return this.state.subscribed;
  }

  private async subscribe(): Promise<void> {
    const { topics } = this.reactions;
    if (topics.length === 0) return;
    this.subscription = await this.broker.subscribe({
      group: groupOf(this.service),
      topics,
      handle: (batch) => this.state.track(batch, (followed) => this.processor.handle(followed)),
      events: this.state,
    });
  }

  /** Nest's transport events (`status`, …) are not used; metrics and health checks report more. */
  on(): void {}

  unwrap<T>(): T {
    return this.broker as T;
  }
}
