import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { firstDayOf } from '../activities/months.js';
import type { Assessment, Part } from './maturity-assess.js';
import type { MaturityLevel } from './maturity-formula.js';

/** The maturity of a KIM in a month as it is in the database. */
export interface AssessmentRow {
  readonly id: string;
  readonly version: number;
  readonly kimId: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly formula: number;
  readonly score: number;
  readonly level: MaturityLevel | null;
  readonly ranked: boolean;
  readonly parts: readonly Part[];
  readonly assessedAt: Date;
}

/** Which assessments of a month are stored: only missing ones, or also those whose outcome differs. */
export type StoreMode = 'missing' | 'changed';

export const assessmentColumns = sql`
  id, version, kim_id, to_char(month, 'YYYY-MM') AS month, formula, score::float8 AS score, level, ranked, parts,
  assessed_at`;

/** Stores the assessments of KIM in a month, and gives those that were stored. */
export async function storeAssessments(
  tx: Transaction,
  assessments: ReadonlyMap<string, Assessment>,
  { month, formula, mode }: { month: string; formula: number; mode: StoreMode },
): Promise<AssessmentRow[]> {
  const records = [...assessments].map(([kimId, { score, level, withheld, parts }]) => ({
    id: uuidv7(),
    kim_id: kimId,
    score,
    level,
    ranked: !withheld,
    parts,
  }));
  return tx.query<AssessmentRow>(sql`
    INSERT INTO maturity_assessment AS known (id, version, kim_id, month, formula, score, level, ranked, parts,
                                              assessed_at)
    SELECT id, 1, kim_id, ${firstDayOf(month)}::date, ${formula}::int, score, level, ranked, parts, now()
      FROM jsonb_populate_recordset(NULL::maturity_assessment, ${JSON.stringify(records)})
     ORDER BY kim_id
        ON CONFLICT (kim_id, month) DO UPDATE
       SET version = known.version + 1, formula = excluded.formula, score = excluded.score, level = excluded.level,
           ranked = excluded.ranked, parts = excluded.parts, assessed_at = excluded.assessed_at
     WHERE ${mode === 'changed'} AND (known.formula, known.score, known.level, known.parts)
                  IS DISTINCT FROM (excluded.formula, excluded.score, excluded.level, excluded.parts)
    RETURNING ${assessmentColumns}`);
}

/** The state of an assessment, as its event carries it. */
export function assessmentStateOf({ id, version, kimId, month, formula, score, level, ranked, parts }: AssessmentRow) {
  return {
    assessmentId: id,
    version,
    kimId,
    month,
    formula,
    score,
    level,
    withheld: !ranked,
    parts: parts.map(({ criterion, points, of, sample }) => ({ criterion, points, of, sample })),
  };
}
