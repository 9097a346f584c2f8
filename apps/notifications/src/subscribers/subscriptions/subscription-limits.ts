import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import { IntakeLimits } from '#intake-limits';
import { subscriberError } from '../subscriber.errors.js';
import { Suppressions } from '../suppressions/suppressions.js';

const mostPerNetwork = 30;

/** What strangers may do to an address. */
@Injectable()
export class SubscriptionLimits {
  constructor(
    private readonly limits: IntakeLimits,
    private readonly suppressions: Suppressions,
  ) {}

  /** @throws 429 `subscriptions-too-many` */
  async count(tx: Transaction, network: string): Promise<void> {
    const of = ['subscription source', network];
    const room = await this.limits.count(tx, uuidv7(), [{ name: 'source', of, most: mostPerNetwork }], new Date());
    if (room !== true) throw subscriberError('subscriptions-too-many', room);
  }

  /** A person who subscribes again has ended the silence that they asked for. */
  lift(tx: Transaction, ...of: [channel: Parameters<Suppressions['lift']>[0], fingerprint: Buffer]): Promise<void> {
    return this.suppressions.lift(...of, tx);
  }
}
