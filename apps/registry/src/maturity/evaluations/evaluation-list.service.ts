import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { scopesOf } from '../../kims/kim-scope.js';
import { registryError } from '../../registry.errors.js';
import { type Evaluation, evaluationColumns, readEvaluation, readScores } from './evaluation-rows.js';
import {
  type EvaluationHistoryEntry,
  type EvaluationQuery,
  type EvaluationResponse,
  type EvaluationResult,
  toEvaluationResponse,
} from './evaluation.dto.js';
import { rank } from './ranking.js';

const cursorShape = z.tuple([z.uuid()]);
const historyCursor = z.tuple([z.int()]);

@Injectable()
export class EvaluationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The newest first. */
  async find({ cursor, limit }: EvaluationQuery): Promise<Page<EvaluationResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<Evaluation>(
      `SELECT ${evaluationColumns} FROM evaluation WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toEvaluationResponse) };
  }

  /** For the office and its jurors. @throws 'evaluation-not-found' for anybody else, too */
  async get(id: string, actor: Actor): Promise<EvaluationResponse> {
    const evaluation = await readEvaluation(this.database, id);
    if (!evaluation.jurors.includes(actor.subject) && !this.isOffice(actor))
      throw registryError('evaluation-not-found');
    return toEvaluationResponse(evaluation);
  }

  /** Without jurors and remarks; the office sees it as soon as scores are locked. @throws 'result-not-published' */
  async result(id: string, actor: Actor | undefined): Promise<EvaluationResult> {
    const { status, title, year, criteria, kimIds } = await readEvaluation(this.database, id);
    if (status !== 'PUBLISHED' && !(status === 'CLOSED' && this.isOffice(actor)))
      throw registryError('result-not-published');
    const ranking = rank(criteria, kimIds, await readScores(this.database, id));
    const names = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM kim WHERE id = ANY ($1::uuid[])`,
      [kimIds],
    );
    const nameOf = new Map(names.map((kim) => [kim.id, kim.name]));
    return {
      evaluationId: id,
      title,
      year,
      criteria: [...criteria],
      ranking: ranking.map((entry) => ({
        ...entry,
        kimName: nameOf.get(entry.kimId)!,
        criteria: [...entry.criteria],
      })),
    };
  }

  /** Oldest first. @throws 'evaluation-not-found' */
  async history(id: string, { cursor, limit }: EvaluationQuery): Promise<Page<EvaluationHistoryEntry>> {
    await readEvaluation(this.database, id);
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, historyCursor);
    const rows = await this.database.query<Omit<EvaluationHistoryEntry, 'at'> & { at: Date }>(
      `SELECT version, action, from_status AS "from", to_status AS "to", actor, at
         FROM evaluation_history WHERE evaluation_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  isOffice(actor: Actor | undefined): boolean {
    return scopesOf(this.access, actor, 'evaluation.read').length > 0;
  }
}
