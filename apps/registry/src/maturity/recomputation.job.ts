import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, type Transaction } from '#database';
import { monthAfter } from '../activities/activity-counts.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { formulaInForce, readFormula } from './maturity-formula-rows.js';
import { type Recomputation, lockOpenRecomputation, updateRecomputation } from './recomputation-rows.js';

const batchSize = 200;

/** Carries orders out, a chunk of KIM in each transaction: whoever is killed is taken over where it was. */
@Injectable()
export class RecomputationJob {
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
  ) {}

  @Interval(5_000)
  async schedule(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.run();
    } finally {
      this.running = false;
    }
  }

  /** Goes on until no order is open, or others have them. */
  async run(): Promise<void> {
    while (await this.database.transaction((tx) => this.runBatch(tx)));
  }

  private async runBatch(tx: Transaction): Promise<boolean> {
    const order = await lockOpenRecomputation(tx);
    if (!order) return false;
    const month = order.atMonth;
    const formula = await (order.formula === null ? formulaInForce(tx, month) : readFormula(tx, order.formula));
    const kims = await tx.query<{ id: string }>(
      `SELECT id FROM kim WHERE ($2::uuid IS NULL OR id > $2) AND ${operationalAtEndOf('kim.id', '$1::date')}
        ORDER BY id LIMIT $3`,
      [`${month}-01`, order.afterKimId, batchSize],
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
  if (ids.length === batchSize) return { afterKimId: ids.at(-1)! };
  return atMonth === to ? { finishedAt: new Date() } : { atMonth: monthAfter(atMonth), afterKimId: null };
}
