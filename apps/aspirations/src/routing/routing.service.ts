import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { RoutingInput } from './route.js';
import { routeOf } from './rule-rows.js';

/** Routes aspirations to agencies by the rules in force. */
@Injectable()
export class Routing {
  /** @throws 422 `unknown-category` for a category that does not exist or is retired */
  async requireCategory(tx: Pick<Transaction, 'query'>, code: string): Promise<void> {
    if ((await tx.query(sql`SELECT FROM category WHERE code = ${code} AND NOT retired`)).length === 0)
      throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: code }] });
  }

  /** The agency that the rules name; undefined when the coordinator must decide. */
  async agencyFor(tx: Transaction, aspiration: RoutingInput, now = new Date()): Promise<string | undefined> {
    return (await routeOf(tx, aspiration, now))?.agencyId ?? undefined;
  }
}
