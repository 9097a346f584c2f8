import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, type Transaction } from '#database';
import { monthAfter } from '../activities/activity-counts.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { atWorkAtEndOf } from './maturity-facts.js';
import { formulaInForce, readFormula } from './maturity-formula-rows.js';
import { type Recomputation, takeOpenRecomputation, updateRecomputation } from './recomputation-rows.js';

const atMost = 200;

/** Carries orders out, a chunk of KIM in each transaction: whoever is killed is taken over where it was. */
@Injectable()
export class RecomputationSweep {
  private sweeping = false;

  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
  ) {}

  @Interval(5_000)
  async run(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.sweep();
    } finally {
      this.sweeping = false;
    }
  }

  /** Goes on until no order is open, or others have them. */
  async sweep(): Promise<void> {
    while (await this.database.transaction((tx) => this.takeChunk(tx)));
  }

  private async takeChunk(tx: Transaction): Promise<boolean> {
    const order = await takeOpenRecomputation(tx);
    if (!order) return false;
    const month = order.atMonth;
    const formula = await (order.formula === null ? formulaInForce(tx, month) : readFormula(tx, order.formula));
    const kims = await tx.query<{ id: string }>(
      `SELECT id FROM kim WHERE ($2::uuid IS NULL OR id > $2) AND ${atWorkAtEndOf('kim.id', '$1::date')}
        ORDER BY id LIMIT $3`,
      [`${month}-01`, order.afterKimId, atMost],
    );
    const ids = kims.map(({ id }) => id);
    const changed = await this.assessor.assess(tx, ids, { month, formula, how: 'again' });
    await updateRecomputation(tx, {
      ...order,
      ...next(order, ids),
      done: order.done + ids.length,
      changed: order.changed + changed,
    });
    return true;
  }
}

/** Where it goes on: with more KIM of the month, with the next month, or not at all. */
function next({ atMonth, to }: Recomputation, ids: readonly string[]) {
  if (ids.length === atMost) return { afterKimId: ids.at(-1)! };
  return atMonth === to ? { finishedAt: new Date() } : { atMonth: monthAfter(atMonth), afterKimId: null };
}
