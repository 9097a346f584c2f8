import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** Why a message is not sent, although there is an address. */
export type AddressRefusal = 'ADDRESS_UNCONFIRMED' | 'DAILY_LIMIT';

/** Messages that their address did not get, as a metric. */
@Injectable()
export class SuppressedMessages {
  private readonly suppressed: Counter<'reason'>;

  constructor(registry: Registry) {
    this.suppressed = new Counter({
      name: 'sambung_messages_suppressed_total',
      help: 'Messages that were not sent: ADDRESS_UNCONFIRMED, or DAILY_LIMIT of messages to one address',
      labelNames: ['reason'],
      registers: [registry],
    });
  }

  add(reason: AddressRefusal): void {
    this.suppressed.inc({ reason });
  }
}
