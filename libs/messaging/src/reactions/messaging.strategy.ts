import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ServiceName } from '#contracts';
import { ConsumerState } from '../consumer-state.js';
import { groupOf, messageBroker, type MessageBroker, type Subscription } from '../broker.js';
import { type Consumption, messagingTransport } from './reaction.js';
import { Reactions } from './reactions.js';
import { EventProcessor } from './event-processor.js';

export const serviceName = Symbol('sambung.service-name');

/** Nest's transport strategy: collects the `@Consumes` handlers and runs them on the broker's records. */
@Injectable()
export class MessagingStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = messagingTransport;
  private subscription: Subscription | undefined;

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
    const { reaction, topics } = extras as unknown as Consumption;
    const type = String(pattern);
    this.reactions.add({
      reaction: reaction(),
      type,
      topic: topics[type]!,
      run: async (delivery) => {
        const answer: unknown = await callback(delivery);
        if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
      },
    });
  }

  /** @param started Nest's callback, called when the subscription is active or with the error */
  listen(started: (error?: unknown) => void): void {
    void this.subscribe().then(
      () => started(),
      (error: unknown) => started(error),
    );
  }

  async close(): Promise<void> {
    await this.subscription?.stop();
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
