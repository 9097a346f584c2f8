import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import type { Suppression } from './mail-addresses.service.js';

/** Mails that were not sent, as a metric. */
@Injectable()
export class SuppressedMails {
  private readonly suppressed: Counter<'reason'>;

  constructor(registry: Registry) {
    this.suppressed = new Counter({
      name: 'sambung_mails_suppressed_total',
      help: 'Mails that were not sent: ADDRESS_UNCONFIRMED, or DAILY_LIMIT of mails to one address',
      labelNames: ['reason'],
      registers: [registry],
    });
  }

  add(reason: Suppression): void {
    this.suppressed.inc({ reason });
  }
}
