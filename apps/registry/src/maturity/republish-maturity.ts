import { MaturityAssessed } from '#contracts';
import { sql } from '#database';
import type { Republish } from '../republish.js';
import { assessmentColumns, type AssessmentRow, assessmentStateOf } from './maturity-assessment-rows.js';

/** Republishes assessments, in the order of their ids. */
export const republishMaturity: Republish = async (tx, outbox, after, limit) => {
  const assessments = await tx.query<AssessmentRow>(sql`
    SELECT ${assessmentColumns} FROM maturity_assessment WHERE id > ${after} ORDER BY id LIMIT ${limit} FOR SHARE`);
  await outbox.republish(tx, ...assessments.map((assessment) => MaturityAssessed(assessmentStateOf(assessment))));
  return assessments.map(({ id }) => id);
};
