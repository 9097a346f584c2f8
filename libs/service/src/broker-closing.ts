import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { MessageBroker } from '#messaging';

export const OWN_BROKER = Symbol('own broker');

/** A broker that the service made for itself goes with it, once relay and consumers have finished. */
@Injectable()
export class BrokerClosing implements OnApplicationShutdown {
  constructor(@Optional() @Inject(OWN_BROKER) private readonly broker: MessageBroker | undefined) {}

  async onApplicationShutdown(): Promise<void> {
    await this.broker?.close();
  }
}
