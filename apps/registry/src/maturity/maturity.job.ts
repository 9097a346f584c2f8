import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { monthsBetween } from '../activities/activity-counts.js';
import { jakartaDate } from '../jakarta-date.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { operationalAtEndOf } from './maturity-facts.js';
import { formulaInForce, type FormulaRow } from './maturity-formula-rows.js';
import { lastAssessableMonth } from './maturity-month.js';

const batchSize = 200;

/**
 * Assesses every KIM once for every month, when the time for the reports of the month is over. Any number of replicas may
 * sweep at once; a KIM that is in other hands is taken by the next sweep.
 */
@Injectable()
export class MaturityJob {
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Interval(600_000)
  async schedule(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.run();
    } finally {
      this.running = false;
    }
  }

  /** Gives how many KIM were assessed. */
  async run(now = new Date()): Promise<number> {
    const last = lastAssessableMonth(jakartaDate(now), this.settings.REGISTRY_MATURITY_DAY);
    const [{ since }] = (await this.database.query<{ since: string | null }>(
      `SELECT to_char(max(month), 'YYYY-MM') AS since FROM maturity_assessment`,
    )) as [{ since: string | null }];
    let assessed = 0;
    for (const month of monthsBetween(since !== null && since < last ? since : last, last))
      assessed += await this.assessMonth(month);
    return assessed;
  }

  private async assessMonth(month: string): Promise<number> {
    const formula = await formulaInForce(this.database, month);
    let assessed = 0;
    for (let after: string | null | undefined = null; after !== undefined;) {
      const batch = await this.assessBatch(month, formula, after);
      assessed += batch.assessed;
      after = batch.next;
    }
    return assessed;
  }

  private assessBatch(month: string, formula: FormulaRow, after: string | null) {
    return this.database.transaction(async (tx) => {
      const kims = await tx.query<{ id: string }>(
        `SELECT id FROM kim
          WHERE ($3::uuid IS NULL OR id > $3)
            AND NOT EXISTS (SELECT FROM maturity_assessment WHERE kim_id = kim.id AND month = $1::date)
            AND ${operationalAtEndOf('kim.id', '$1::date')}
          ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [`${month}-01`, batchSize, after],
      );
      const ids = kims.map(({ id }) => id);
      const assessed = await this.assessor.assess(tx, ids, { month, formula, how: 'once' });
      return { assessed, next: ids.length === batchSize ? ids.at(-1) : undefined };
    });
  }
}
