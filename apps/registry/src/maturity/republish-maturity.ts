import { MaturityAssessed } from '#contracts';
import type { Republish } from '../republish.js';
import { type AssessmentRow, assessmentColumns, assessmentStateOf } from './maturity-assessment-rows.js';

/** Says what KIM were assessed at again, in the order of the assessments' ids. */
export const republishMaturity: Republish = async (tx, outbox, after, limit) => {
  const assessments = await tx.query<AssessmentRow>(
    `SELECT ${assessmentColumns} FROM maturity_assessment WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  await outbox.republish(tx, ...assessments.map((assessment) => MaturityAssessed(assessmentStateOf(assessment))));
  return assessments.map(({ id }) => id);
};
