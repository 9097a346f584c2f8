import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthIndicators } from '#observability';
import { messageBroker, type MessageBroker } from './broker.js';
import { ConsumerState } from './consumer-state.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';

/** Records that wait for so long without any being done: this process does not get on, another one may. */
const maxStallMs = 120_000;

/**
 * Ready: the broker is there, and no reaction fails for most keys. Alive: what there is to read is being read. A consumer
 * that pauses because of a fault is alive: a restart would not mend it, and would forget what it knows.
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
    this.indicators.add('reactions', async () => {
      const { open } = this.breaker;
      if (open.length > 0) throw new Error(`fails for most keys: ${open.join(', ')}`);
    });
    this.indicators.add('consumer', async () => assertProgress(this.state, this.breaker), 'live');
  }
}

/** @throws Error when there is something to read and nothing has been done for too long */
export function assertProgress({ stalledMs }: ConsumerState, breaker: CircuitBreaker): void {
  if (stalledMs > maxStallMs && !breaker.isOpen) throw new Error(`no progress for ${Math.round(stalledMs / 1000)} s`);
}
