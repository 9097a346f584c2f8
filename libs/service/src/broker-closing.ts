import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { MessageBroker } from '#messaging';

export const OWN_BROKER = Symbol('own broker');

/** Closes a broker created by the service itself, after relay and consumers have stopped. */
@Injectable()
export class BrokerClosing implements OnApplicationShutdown {
  constructor(@Optional() @Inject(OWN_BROKER) private readonly broker: MessageBroker | undefined) {}

  async onApplicationShutdown(): Promise<void> {
    await this.broker?.close();
  }
}
