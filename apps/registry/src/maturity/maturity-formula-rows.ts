import type { Database, Transaction } from '#database';
import { registryError } from '../registry.errors.js';
import type { Formula } from './maturity-formula.js';

/** A formula as it was entered. */
export interface FormulaRow extends Formula {
  readonly version: number;
  /** `YYYY-MM` */
  readonly effectiveFrom: string;
  readonly enteredAt: Date;
}

type Source = Pick<Database | Transaction, 'query'>;

export const formulaColumns = `
  version, to_char(effective_from, 'YYYY-MM') AS "effectiveFrom", window_months AS "windowMonths",
  minimum_activities AS "minimumActivities", developing_from AS "developingFrom", independent_from AS "independentFrom",
  criteria, entered_at AS "enteredAt"`;

/** @throws 'formula-not-found' */
export async function readFormula(source: Source, version: number): Promise<FormulaRow> {
  const [formula] = await source.query<FormulaRow>(
    `SELECT ${formulaColumns} FROM maturity_formula WHERE version = $1`,
    [version],
  );
  if (!formula) throw registryError('formula-not-found');
  return formula;
}

/** The formula by which a month (`YYYY-MM`) is assessed: the last that took effect, of several the last entered. */
export async function formulaInForce(source: Source, month: string): Promise<FormulaRow> {
  const [formula] = await source.query<FormulaRow>(
    `SELECT ${formulaColumns} FROM maturity_formula WHERE effective_from <= $1::date
      ORDER BY effective_from DESC, version DESC LIMIT 1`,
    [`${month}-01`],
  );
  if (!formula) throw registryError('formula-not-found', { detail: month });
  return formula;
}

/** Enters a formula under the next number; whoever enters one at the same time waits. */
export async function insertFormula(
  tx: Transaction,
  formula: Omit<FormulaRow, 'version' | 'enteredAt'>,
  enteredBy: string,
): Promise<FormulaRow> {
  await tx.query(`LOCK TABLE maturity_formula IN SHARE ROW EXCLUSIVE MODE`);
  const [entered] = await tx.query<FormulaRow>(
    `INSERT INTO maturity_formula (version, effective_from, window_months, minimum_activities, developing_from,
                                   independent_from, criteria, entered_by, entered_at)
     SELECT coalesce(max(version), 0) + 1, $1::date, $2::int, $3::int, $4::int, $5::int, $6::jsonb, $7::text,
            now() FROM maturity_formula
     RETURNING ${formulaColumns}`,
    [
      `${formula.effectiveFrom}-01`,
      formula.windowMonths,
      formula.minimumActivities,
      formula.developingFrom,
      formula.independentFrom,
      JSON.stringify(formula.criteria),
      enteredBy,
    ],
  );
  return entered!;
}
