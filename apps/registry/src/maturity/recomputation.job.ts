import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { allOf, Database, sql, type Transaction } from '#database';
import { firstDayOf, monthAfter } from '../activities/months.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { formulaInForce, readFormula } from './maturity-formula-rows.js';
import { lockOpenRecomputation, type Recomputation } from './recomputation-rows.js';
import { RecomputationEntity } from './recomputation.entity.js';

const batchSize = 200;

/** Carries out recomputations, a batch of KIM in each transaction: after a crash another run continues where it stopped. */
@Injectable()
export class RecomputationJob {
  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
  ) {}

  /** Continues until no recomputation is open, or others have locked them. */
  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    while (await this.database.transaction((tx) => this.runBatch(tx)));
  }

  private async runBatch(tx: Transaction): Promise<boolean> {
    const recomputation = await lockOpenRecomputation(tx);
    if (!recomputation) return false;
    const { id, atMonth: month, formula: version, afterKimId } = recomputation;
    const formula = await (version === null ? formulaInForce(tx, month) : readFormula(tx, version));
    const condition = allOf(
      afterKimId !== null && sql`id > ${afterKimId}`,
      operationalAtEndOf(sql`kim.id`, sql`${firstDayOf(month)}::date`),
    );
    const kims = await tx.query<{ id: string }>(sql`
      SELECT id FROM kim WHERE ${condition} ORDER BY id LIMIT ${batchSize}`);
    const ids = kims.map((kim) => kim.id);
    const changed = await this.assessor.assess(tx, ids, { month, formula, mode: 'changed' });
    await tx.manager.update(
      RecomputationEntity,
      { id },
      {
        ...next(recomputation, ids),
        done: recomputation.done + ids.length,
        changed: recomputation.changed + changed,
      },
    );
    return true;
  }
}

/** Where it continues: with more KIM of the month, with the next month, or not at all. */
function next({ atMonth, lastMonth }: Recomputation, ids: readonly string[]) {
  if (ids.length === batchSize) return { afterKimId: ids.at(-1)! };
  return atMonth === lastMonth ? { finishedAt: new Date() } : { atMonth: monthAfter(atMonth), afterKimId: null };
}
