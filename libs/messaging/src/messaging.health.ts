import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicators } from '#observability';
import { messageBroker, type MessageBroker } from './broker.js';
import { ConsumerState } from './consumer-state.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';

/** Pending records without progress for this long mean that this process is stuck and should be restarted. */
const maxStallMs = 120_000;

/**
 * Ready: the broker is reachable, accepts this service as a consumer, and no reaction fails for most keys. Live: pending records are being read. A consumer
 * that pauses because of a system fault is live: a restart would not repair the fault and would reset the circuit
 * breaker.
 */
@Injectable()
export class MessagingHealth implements OnModuleInit {
  constructor(
    private readonly indicators: HealthIndicators,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    private readonly state: ConsumerState,
    private readonly breaker: CircuitBreaker,
  ) {}

  onModuleInit(): void {
    this.indicators.add('broker', () => this.broker.ping());
    this.indicators.add('subscription', async () => {
      if (!this.state.subscribed) throw new Error('the broker has not accepted this service as a consumer');
    });
    this.indicators.add('reactions', async () => {
      const { open } = this.breaker;
      if (open.length > 0) throw new Error(`these reactions fail for most keys: ${open.join(', ')}`);
    });
    this.indicators.add('consumer', async () => assertProgress(this.state, this.breaker), 'live');
  }
}

/** @throws Error when records of a partition are pending and have been neither delivered nor finished for too long */
export function assertProgress({ stuckMs }: ConsumerState, breaker: CircuitBreaker): void {
  if (stuckMs > maxStallMs && !breaker.isOpen) throw new Error(`no progress for ${Math.round(stuckMs / 1000)} s`);
}
