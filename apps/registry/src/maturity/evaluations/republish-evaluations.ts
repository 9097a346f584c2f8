import type { Republish } from '../../republish.js';
import { type Evaluation, evaluationColumns, evaluationPublished, readScoresOf } from './evaluation-rows.js';

/** Says published rankings again, in the order of the evaluations' ids; nobody has been told of the others. */
export const republishEvaluations: Republish = async (tx, outbox, after, limit) => {
  const evaluations = await tx.query<Evaluation>(
    `SELECT ${evaluationColumns} FROM evaluation
      WHERE id > $1 AND status = 'PUBLISHED'
      ORDER BY id LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  const ids = evaluations.map(({ id }) => id);
  const scores = await readScoresOf(tx, ids);
  await outbox.republish(
    tx,
    ...evaluations.map((evaluation) => evaluationPublished(evaluation, scores.get(evaluation.id) ?? [])),
  );
  return ids;
};
