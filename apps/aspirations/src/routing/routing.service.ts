import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { routeOf, type StoredAspiration } from './rule-rows.js';

/** Routes aspirations to agencies by the rules in force. */
@Injectable()
export class Routing {
  /** The agency that the rules name; undefined when the coordinator must decide. */
  async agencyFor(tx: Transaction, aspiration: StoredAspiration, now = new Date()): Promise<string | undefined> {
    return (await routeOf(tx, aspiration, now))?.agencyId ?? undefined;
  }
}
