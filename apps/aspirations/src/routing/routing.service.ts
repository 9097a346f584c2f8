import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { RoutingInput } from './route.js';
import { routeOf } from './rule-rows.js';

/** The rules by which aspirations find their agency. */
@Injectable()
export class Routing {
  /** 422 `unknown-category` unless it is on offer. */
  async requireCategory(tx: Pick<Transaction, 'query'>, code: string): Promise<void> {
    if ((await tx.query(`SELECT FROM category WHERE code = $1 AND NOT retired`, [code])).length === 0)
      throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: code }] });
  }

  /** The agency that the rules name for a case; undefined when the coordinator must decide. */
  async agencyFor(tx: Transaction, aspiration: RoutingInput, now = new Date()): Promise<string | undefined> {
    return (await routeOf(tx, aspiration, now))?.agencyId ?? undefined;
  }
}
