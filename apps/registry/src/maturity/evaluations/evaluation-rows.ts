import { EvaluationPublished } from '#contracts';
import { type Queryable, sql, type Transaction } from '#database';
import { maturityError } from '../maturity.errors.js';
import { type Evaluation, EvaluationEntity } from './evaluation.entity.js';
import { type JurorScore, rank } from './ranking.js';

/** @throws 'evaluation-not-found' */
export async function readEvaluation(source: Queryable, id: string): Promise<Evaluation> {
  const [evaluation] = await source.query<Evaluation>(sql`SELECT * FROM evaluation WHERE id = ${id}`);
  if (!evaluation) throw maturityError('evaluation-not-found');
  return evaluation;
}

/** The evaluation, locked against changes; several transactions may hold the lock. @throws 'evaluation-not-found' */
export async function lockEvaluationShared(tx: Transaction, id: string): Promise<Evaluation> {
  const evaluation = await tx.manager.findOne(EvaluationEntity, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (!evaluation) throw maturityError('evaluation-not-found');
  return evaluation;
}

/** All scores of an evaluation. */
export function readScores(source: Queryable, id: string): Promise<JurorScore[]> {
  return source.query<JurorScore>(sql`
    SELECT kim_id, juror, criterion, score FROM evaluation_score WHERE evaluation_id = ${id}`);
}

/** All scores of these evaluations, by the evaluation. */
export async function readScoresOf(
  source: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, JurorScore[]>> {
  const rows = await source.query<{ id: string; scores: JurorScore[] }>(sql`
    SELECT evaluation_id AS id,
           jsonb_agg(jsonb_build_object('kimId', kim_id, 'juror', juror, 'criterion', criterion, 'score', score)) AS scores
      FROM evaluation_score WHERE evaluation_id = ANY (${ids}::uuid[]) GROUP BY evaluation_id`);
  return new Map(rows.map(({ id, scores }) => [id, scores]));
}

/** The event that publishes the ranking of an evaluation. */
export function evaluationPublished(
  { id, version, year, criteria, kimIds }: Evaluation,
  scores: readonly JurorScore[],
): ReturnType<typeof EvaluationPublished> {
  const ranking = rank(criteria, kimIds, scores).map(({ kimId, place, score }) => ({ kimId, place, score }));
  return EvaluationPublished({ evaluationId: id, version, year, ranking });
}
