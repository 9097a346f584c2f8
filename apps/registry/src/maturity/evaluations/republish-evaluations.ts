import { sql } from '#database';
import type { Republish } from '../../republish.js';
import { evaluationPublished, readScoresOf } from './evaluation-rows.js';
import type { Evaluation } from './evaluation.entity.js';

/** Republishes published rankings, in the order of the ids of their evaluations. */
export const republishEvaluations: Republish = async (tx, outbox, after, limit) => {
  const evaluations = await tx.query<Evaluation>(sql`
    SELECT * FROM evaluation WHERE id > ${after} AND status = 'PUBLISHED' ORDER BY id LIMIT ${limit} FOR SHARE`);
  const ids = evaluations.map(({ id }) => id);
  const scores = await readScoresOf(tx, ids);
  await outbox.republish(
    tx,
    ...evaluations.map((evaluation) => evaluationPublished(evaluation, scores.get(evaluation.id) ?? [])),
  );
  return ids;
};
