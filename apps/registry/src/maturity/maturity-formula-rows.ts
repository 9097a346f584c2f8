import { type Queryable, sql, type Transaction } from '#database';
import { firstDayOf } from '../activities/months.js';
import type { Formula } from './maturity-formula.js';
import { maturityError } from './maturity.errors.js';

/** A formula as it was entered. */
export interface FormulaRow extends Formula {
  readonly version: number;
  /** `YYYY-MM` */
  readonly effectiveFrom: string;
  readonly enteredAt: Date;
}

export const formulaColumns = sql`
  version, to_char(effective_from, 'YYYY-MM') AS effective_from, window_months, minimum_activities, developing_from,
  independent_from, criteria, entered_at`;

/** @throws 'formula-not-found' */
export async function readFormula(source: Queryable, version: number): Promise<FormulaRow> {
  const [formula] = await source.query<FormulaRow>(sql`
    SELECT ${formulaColumns} FROM maturity_formula WHERE version = ${version}`);
  if (!formula) throw maturityError('formula-not-found');
  return formula;
}

/** The formula by which a month (`YYYY-MM`) is assessed: the last that took effect, the last entered of several. */
export async function findFormulaInForce(source: Queryable, month: string): Promise<FormulaRow | undefined> {
  const [formula] = await source.query<FormulaRow>(sql`
    SELECT ${formulaColumns} FROM maturity_formula WHERE effective_from <= ${firstDayOf(month)}::date
     ORDER BY maturity_formula.effective_from DESC, version DESC LIMIT 1`);
  return formula;
}

/** As `findFormulaInForce`. @throws 'formula-not-found' */
export async function formulaInForce(source: Queryable, month: string): Promise<FormulaRow> {
  const formula = await findFormulaInForce(source, month);
  if (!formula) throw maturityError('formula-not-found', { detail: month });
  return formula;
}

/** Enters a formula under the next number; concurrent entries wait for each other. */
export async function insertFormula(
  tx: Transaction,
  formula: Omit<FormulaRow, 'version' | 'enteredAt'>,
  enteredBy: string,
): Promise<FormulaRow> {
  await tx.query(sql`LOCK TABLE maturity_formula IN SHARE ROW EXCLUSIVE MODE`);
  const record = {
    effective_from: firstDayOf(formula.effectiveFrom),
    window_months: formula.windowMonths,
    minimum_activities: formula.minimumActivities,
    developing_from: formula.developingFrom,
    independent_from: formula.independentFrom,
    criteria: formula.criteria,
  };
  const [entered] = await tx.query<FormulaRow>(sql`
    INSERT INTO maturity_formula (version, effective_from, window_months, minimum_activities, developing_from,
                                  independent_from, criteria, entered_by, entered_at)
    SELECT (SELECT coalesce(max(version), 0) + 1 FROM maturity_formula), effective_from, window_months,
           minimum_activities, developing_from, independent_from, criteria, ${enteredBy}, now()
      FROM jsonb_populate_record(NULL::maturity_formula, ${JSON.stringify(record)})
    RETURNING ${formulaColumns}`);
  return entered!;
}
