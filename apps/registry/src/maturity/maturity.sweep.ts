import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { monthsBetween } from '../activities/activity-counts.js';
import { jakartaDay } from '../jakarta-day.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { MaturityAssessor } from './maturity-assessor.js';
import { atWorkAtEndOf } from './maturity-facts.js';
import { formulaInForce, type FormulaRow } from './maturity-formula-rows.js';
import { lastAssessableMonth } from './maturity-month.js';

const atMost = 200;

/**
 * Assesses every KIM once for every month, when the time for the reports of the month is over. Any number of replicas may
 * sweep at once; a KIM that is in other hands is taken by the next sweep.
 */
@Injectable()
export class MaturitySweep {
  private sweeping = false;

  constructor(
    private readonly database: Database,
    private readonly assessor: MaturityAssessor,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  @Interval(600_000)
  async run(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.sweep();
    } finally {
      this.sweeping = false;
    }
  }

  /** Gives how many KIM were assessed. */
  async sweep(now = new Date()): Promise<number> {
    const last = lastAssessableMonth(jakartaDay(now), this.settings.REGISTRY_MATURITY_DAY);
    const [{ since }] = (await this.database.query<{ since: string | null }>(
      `SELECT to_char(max(month), 'YYYY-MM') AS since FROM maturity_assessment`,
    )) as [{ since: string | null }];
    let assessed = 0;
    for (const month of monthsBetween(since !== null && since < last ? since : last, last))
      assessed += await this.sweepMonth(month);
    return assessed;
  }

  private async sweepMonth(month: string): Promise<number> {
    const formula = await formulaInForce(this.database, month);
    let assessed = 0;
    for (let after: string | null | undefined = null; after !== undefined;) {
      const chunk = await this.sweepChunk(month, formula, after);
      assessed += chunk.assessed;
      after = chunk.next;
    }
    return assessed;
  }

  private sweepChunk(month: string, formula: FormulaRow, after: string | null) {
    return this.database.transaction(async (tx) => {
      const kims = await tx.query<{ id: string }>(
        `SELECT id FROM kim
          WHERE ($3::uuid IS NULL OR id > $3)
            AND NOT EXISTS (SELECT FROM maturity_assessment WHERE kim_id = kim.id AND month = $1::date)
            AND ${atWorkAtEndOf('kim.id', '$1::date')}
          ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [`${month}-01`, atMost, after],
      );
      const ids = kims.map(({ id }) => id);
      const assessed = await this.assessor.assess(tx, ids, { month, formula, how: 'once' });
      return { assessed, next: ids.length === atMost ? ids.at(-1) : undefined };
    });
  }
}
