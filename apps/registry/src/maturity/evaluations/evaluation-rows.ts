import { EvaluationPublished } from '#contracts';
import type { Database, Transaction } from '#database';
import { registryError } from '../../registry.errors.js';
import type { EvaluationAction, EvaluationStatus } from './evaluation.workflow.js';
import { type JudgedCriterion, type JurorScore, rank } from './ranking.js';

/** An evaluation as it is in the database. */
export interface Evaluation {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly year: number;
  readonly status: EvaluationStatus;
  readonly criteria: readonly JudgedCriterion[];
  readonly jurors: readonly string[];
  readonly kimIds: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Source = Pick<Database | Transaction, 'query'>;

export const evaluationColumns = `
  id, version, title, year, status, criteria, jurors, kim_ids AS "kimIds", created_at AS "createdAt",
  updated_at AS "updatedAt"`;

/** @throws 'evaluation-not-found' */
export async function readEvaluation(source: Source, id: string): Promise<Evaluation> {
  return found(await source.query<Evaluation>(`SELECT ${evaluationColumns} FROM evaluation WHERE id = $1`, [id]));
}

/** The evaluation, and nobody else changes it or gives scores until the transaction ends. @throws 'evaluation-not-found' */
export async function lockEvaluation(tx: Transaction, id: string): Promise<Evaluation> {
  return found(
    await tx.query<Evaluation>(`SELECT ${evaluationColumns} FROM evaluation WHERE id = $1 FOR UPDATE`, [id]),
  );
}

/** The evaluation, which stays as it is until the transaction ends; many may hold it. @throws 'evaluation-not-found' */
export async function lockEvaluationShared(tx: Transaction, id: string): Promise<Evaluation> {
  return found(await tx.query<Evaluation>(`SELECT ${evaluationColumns} FROM evaluation WHERE id = $1 FOR SHARE`, [id]));
}

function found([evaluation]: Evaluation[]): Evaluation {
  if (!evaluation) throw registryError('evaluation-not-found');
  return evaluation;
}

/** Stores a new evaluation, or the next version of one whose row is locked, with what led to it. */
export async function storeEvaluation(
  tx: Transaction,
  evaluation: Evaluation,
  transition: { action: EvaluationAction; from: EvaluationStatus | null; actor: string },
): Promise<void> {
  const { id, version, title, year, status, criteria, jurors, kimIds, createdAt, updatedAt } = evaluation;
  await tx.query(
    `INSERT INTO evaluation (id, version, title, year, status, criteria, jurors, kim_ids, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, title = excluded.title, year = excluded.year, status = excluded.status,
            criteria = excluded.criteria, jurors = excluded.jurors, kim_ids = excluded.kim_ids,
            updated_at = excluded.updated_at`,
    [id, version, title, year, status, JSON.stringify(criteria), jurors, kimIds, createdAt, updatedAt],
  );
  await tx.query(
    `INSERT INTO evaluation_history (evaluation_id, version, action, from_status, to_status, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, version, transition.action, transition.from, status, transition.actor, updatedAt],
  );
}

/** All scores of an evaluation. */
export function readScores(source: Source, id: string): Promise<JurorScore[]> {
  return source.query<JurorScore>(
    `SELECT kim_id AS "kimId", juror, criterion, score FROM evaluation_score WHERE evaluation_id = $1`,
    [id],
  );
}

/** All scores of these evaluations, by the evaluation. */
export async function readScoresOf(source: Source, ids: readonly string[]): Promise<ReadonlyMap<string, JurorScore[]>> {
  const rows = await source.query<{ id: string; scores: JurorScore[] }>(
    `SELECT evaluation_id AS id,
            jsonb_agg(jsonb_build_object('kimId', kim_id, 'juror', juror, 'criterion', criterion, 'score', score)) AS scores
       FROM evaluation_score WHERE evaluation_id = ANY ($1::uuid[]) GROUP BY evaluation_id`,
    [ids],
  );
  return new Map(rows.map(({ id, scores }) => [id, scores]));
}

/** The ranking of an evaluation, to be told to everybody. */
export function evaluationPublished(
  { id, version, year, criteria, kimIds }: Evaluation,
  scores: readonly JurorScore[],
): ReturnType<typeof EvaluationPublished> {
  const ranking = rank(criteria, kimIds, scores).map(({ kimId, place, score }) => ({ kimId, place, score }));
  return EvaluationPublished({ evaluationId: id, version, year, ranking });
}
