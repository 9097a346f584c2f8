import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
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

export const assessmentColumns = `
  id, version, kim_id AS "kimId", to_char(month, 'YYYY-MM') AS month, formula, score::float8 AS score, level, ranked,
  parts, assessed_at AS "assessedAt"`;

/**
 * Stores what KIM are assessed at in a month, and gives what is new. `once`: what is there stays. `again`: what is there
 * is replaced where the outcome is another.
 */
export async function storeAssessments(
  tx: Transaction,
  assessments: ReadonlyMap<string, Assessment>,
  { month, formula, how }: { month: string; formula: number; how: 'once' | 'again' },
): Promise<AssessmentRow[]> {
  const records = [...assessments].map(([kimId, { score, level, withheld, parts }]) => ({
    id: uuidv7(),
    kimId,
    score,
    level,
    ranked: !withheld,
    parts,
  }));
  return tx.query<AssessmentRow>(
    `INSERT INTO maturity_assessment AS known (id, version, kim_id, month, formula, score, level, ranked, parts,
                                               assessed_at)
     SELECT id, 1, "kimId", $2::date, $3::int, score, level, ranked, parts, now()
       FROM jsonb_to_recordset($1::jsonb)
            AS made(id uuid, "kimId" uuid, score numeric, level text, ranked boolean, parts jsonb)
      ORDER BY "kimId"
         ON CONFLICT (kim_id, month) DO UPDATE
        SET version = known.version + 1, formula = excluded.formula, score = excluded.score, level = excluded.level,
            ranked = excluded.ranked, parts = excluded.parts, assessed_at = excluded.assessed_at
      WHERE $4 AND (known.formula, known.score, known.level, known.parts)
                   IS DISTINCT FROM (excluded.formula, excluded.score, excluded.level, excluded.parts)
     RETURNING ${assessmentColumns}`,
    [JSON.stringify(records), `${month}-01`, formula, how === 'again'],
  );
}

/** The assessment as its event tells. */
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
