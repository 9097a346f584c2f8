import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import type { RoutingInput } from './route.js';
import { routeOf } from './rule-rows.js';

/** Routes aspirations to agencies by the rules in force. */
@Injectable()
export class Routing {
  /** The agency that the rules name; undefined when the coordinator must decide. */
  async agencyFor(tx: Transaction, aspiration: RoutingInput, now = new Date()): Promise<string | undefined> {
    return (await routeOf(tx, aspiration, now))?.agencyId ?? undefined;
  }
}
