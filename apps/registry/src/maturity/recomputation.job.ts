import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { allOf, Database, isContention, isOutage, sql, type Transaction } from '#database';
import { DomainError } from '#http-api';
import { firstDayOf, monthAfter } from '../activities/months.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { formulaInForce, readFormula } from './maturity-formula-rows.js';
import { endRecomputation, lockOpenRecomputation, type Recomputation } from './recomputation-rows.js';
import { RecomputationEntity } from './recomputation.entity.js';

const batchSize = 200;

/** Carries out recomputations, a batch of KIM in each transaction: after a crash another run continues where it stopped. */
@Injectable()
export class RecomputationJob {
  private readonly logger = new Logger(RecomputationJob.name);

  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
  ) {}

  /** Continues until no recomputation is open, or others have locked them. */
  @Cron(CronExpression.EVERY_5_SECONDS, { waitForCompletion: true })
  async run(): Promise<void> {
    while (await this.next());
  }

  /** A recomputation that cannot be carried out ends with the reason, so that those behind it begin. */
  private async next(): Promise<boolean> {
    let id: string | undefined;
    try {
      return await this.database.transaction(async (tx) => {
        const recomputation = await lockOpenRecomputation(tx);
        id = recomputation?.id;
        if (recomputation) await this.runBatch(tx, recomputation);
        return recomputation !== undefined;
      });
    } catch (error) {
      if (id === undefined || isOutage(error) || isContention(error)) throw error;
      const failure = error instanceof DomainError ? error.code : 'internal';
      this.logger.error(`recomputation ${id} failed: ${failure}`, error instanceof Error ? error.stack : undefined);
      await endRecomputation(this.database, id, 'FAILED', failure);
      return true;
    }
  }

  private async runBatch(tx: Transaction, recomputation: Recomputation): Promise<void> {
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
  }
}

/** Where it continues: with more KIM of the month, with the next month, or not at all. */
function next({ atMonth, lastMonth }: Recomputation, ids: readonly string[]) {
  if (ids.length === batchSize) return { afterKimId: ids.at(-1)! };
  return atMonth === lastMonth
    ? { finishedAt: new Date(), outcome: 'DONE' as const }
    : { atMonth: monthAfter(atMonth), afterKimId: null };
}
