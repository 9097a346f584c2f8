import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { allOf, Database, sql } from '#database';
import { firstDayOf, monthsBetween } from '../activities/months.js';
import { jakartaDate } from '#calendar';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { findFormulaInForce, type FormulaRow } from './maturity-formula-rows.js';
import { lastAssessableMonth } from './maturity-month.js';

const batchSize = 200;

/**
 * Assesses every KIM once for every month, when the time for the reports of the month is over. Any number of replicas may run
 * it at once; a KIM that is locked is assessed by the next run.
 */
@Injectable()
export class MaturityJob {
  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async schedule(): Promise<void> {
    await this.run();
  }

  /** Gives how many KIM it assessed. */
  async run(now = new Date()): Promise<number> {
    const last = lastAssessableMonth(jakartaDate(now), this.settings.REGISTRY_MATURITY_DAY);
    const [latest] = await this.database.query<{ month: string | null }>(sql`
      SELECT to_char(max(month), 'YYYY-MM') AS month FROM maturity_assessment`);
    const since = latest?.month;
    let assessed = 0;
    for (const month of monthsBetween(since && since < last ? since : last, last)) {
      const formula = await findFormulaInForce(this.database, month);
      // Months before the first formula are assessed by request alone.
      if (!formula) continue;
      for (let ids: string[] | undefined; !ids || ids.length === batchSize; assessed += ids.length)
        ids = await this.assessBatch(month, formula, ids?.at(-1));
    }
    return assessed;
  }

  private assessBatch(month: string, formula: FormulaRow, after: string | undefined): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const condition = allOf(
        after !== undefined && sql`id > ${after}`,
        sql`NOT EXISTS (SELECT FROM maturity_assessment WHERE kim_id = kim.id AND month = ${firstDayOf(month)}::date)`,
        operationalAtEndOf(sql`kim.id`, sql`${firstDayOf(month)}::date`),
      );
      const kims = await tx.query<{ id: string }>(sql`
        SELECT id FROM kim WHERE ${condition} ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
      const ids = kims.map(({ id }) => id);
      await this.assessor.assess(tx, ids, { month, formula, mode: 'missing' });
      return ids;
    });
  }
}
