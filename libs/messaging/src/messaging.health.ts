import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Monitoring } from '#database';
import { HealthIndicators } from '#observability';
import { messageBroker, type MessageBroker } from './broker.js';
import { ConsumerState } from './consumer-state.js';
import { Relay } from './outbox/relay.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';
import { StuckDetector } from './stuck-detector.js';

/**
 * Ready: the broker is reachable, accepts this service as a consumer, and no reaction fails for most keys. Live: pending
 * records are being read, and the loop of the relay moves. A consumer that pauses because of a system fault is live: a
 * restart would not repair the fault and would reset the circuit breaker.
 */
@Injectable()
export class MessagingHealth implements OnModuleInit {
  private readonly detector: StuckDetector;

  constructor(
    private readonly indicators: HealthIndicators,
    @Inject(messageBroker) private readonly broker: MessageBroker,
    private readonly state: ConsumerState,
    private readonly breaker: CircuitBreaker,
    private readonly relay: Relay,
    monitoring: Monitoring,
  ) {
    this.detector = new StuckDetector(broker, monitoring);
  }

  onModuleInit(): void {
    this.indicators.add('broker', () => this.broker.ping());
    this.indicators.add('subscription', async () => {
      if (!this.state.subscribed) throw new Error('the broker has not accepted this service as a consumer');
    });
    this.indicators.add('reactions', async () => {
      const { open } = this.breaker;
      if (open.length > 0) throw new Error(`these reactions fail for most keys: ${open.join(', ')}`);
    });
    const { detector, state, breaker, relay } = this;
    this.indicators.add('consumer', () => detector.assertMoving(breaker.isOpen ? 0 : state.stuckMs), 'live');
    this.indicators.add('relay', () => detector.assertMoving(relay.progress.stuckMs), 'live');
  }
}
