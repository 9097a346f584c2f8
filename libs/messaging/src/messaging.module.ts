import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import { messageBroker } from './broker.js';
import { ConsumerState } from './consumer-state.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { BulkRedrive } from './dead-letters/bulk-redrive.js';
import { Discard } from './dead-letters/discard.js';
import { OperatorActions } from './dead-letters/operator-actions.js';
import { Redrive } from './dead-letters/redrive.js';
import { OutboxDeadLettersController } from './dead-letters/outbox-dead-letters.controller.js';
import { OutboxDeadLetters } from './dead-letters/outbox-dead-letters.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { EventSpans } from './event-spans.js';
import { Ledger } from './ledger/ledger.js';
import { MessagingGauges } from './messaging.gauges.js';
import { MessagingHealth } from './messaging.health.js';
import { MessagingMetrics } from './messaging.metrics.js';
import { Outbox, schemasUrl } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { ServiceRelay } from './outbox/service-relay.js';
import { Signal } from './outbox/signal.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';
import { MessagingStrategy, serviceName } from './reactions/messaging.strategy.js';
import { RetryPolicy } from './reactions/retry-policy.js';
import { Reactions } from './reactions/reactions.js';
import { EventProcessor } from './reactions/event-processor.js';
import { ReplayRunner } from './replay/replay-runner.js';
import { ReplaysController } from './replay/replays.controller.js';
import { Replays } from './replay/replays.js';
import { InboxRetentionJob } from './retention/inbox-retention.job.js';

@Global()
@Module({
  controllers: [LedgerController, DeadLettersController, OutboxDeadLettersController, ReplaysController],
  providers: [
    { provide: CircuitBreaker, useFactory: () => new CircuitBreaker() },
    { provide: ConsumerState, useFactory: () => new ConsumerState() },
    DeadLetters,
    Discard,
    EventSpans,
    InboxRetentionJob,
    Ledger,
    MessagingGauges,
    MessagingHealth,
    MessagingStrategy,
    OperatorActions,
    Outbox,
    { provide: RetryPolicy, useFactory: () => new RetryPolicy() },
    Reactions,
    EventProcessor,
    BulkRedrive,
    Redrive,
    ReplayRunner,
    Replays,
    OutboxDeadLetters,
  ],
  exports: [InboxRetentionJob, MessagingStrategy, OperatorActions, Outbox, messageBroker],
})
class MessagingModule {}

export interface MessagingOptions {
  readonly service: ServiceName;
  /** Started already, or with the service. */
  readonly relay: ServiceRelay;
  /** Where the registry serves the schemas of events. */
  readonly schemasUrl: string;
}

/**
 * Provides `Outbox` to the whole service, relays its events, and provides the strategy that runs the service's
 * reactions: `app.connectMicroservice({ strategy: app.get(MessagingStrategy) })`.
 */
export function messagingModule({ service, relay, schemasUrl: schemas }: MessagingOptions): DynamicModule {
  return {
    module: MessagingModule,
    providers: [
      { provide: serviceName, useValue: service },
      { provide: schemasUrl, useValue: schemas },
      { provide: messageBroker, useValue: relay.broker },
      { provide: MessagingMetrics, useValue: relay.messagingMetrics },
      { provide: Relay, useValue: relay.relay },
      { provide: ServiceRelay, useValue: relay },
      { provide: Signal, useValue: relay.signal },
    ],
  };
}
