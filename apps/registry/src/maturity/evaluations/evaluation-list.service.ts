import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { maturityError } from '../maturity.errors.js';
import { readEvaluation, readScores } from './evaluation-rows.js';
import {
  type EvaluationQuery,
  type EvaluationResponse,
  type EvaluationResult,
  toEvaluationResponse,
} from './evaluation.dto.js';
import type { Evaluation } from './evaluation.entity.js';
import { EvaluationLifecycle } from './evaluation.lifecycle.js';
import { rank } from './ranking.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

@Injectable()
export class EvaluationList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly evaluations: EvaluationLifecycle,
  ) {}

  /** Newest first. */
  async find(query: EvaluationQuery): Promise<Page<EvaluationResponse>> {
    const rows = await this.database.query<Evaluation>(sql`
      SELECT * FROM evaluation WHERE ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toEvaluationResponse);
  }

  /** The evaluation, for the office and its jurors. @throws 'evaluation-not-found', also for other accounts */
  async get(id: string, actor: Actor): Promise<EvaluationResponse> {
    const evaluation = await readEvaluation(this.database, id);
    if (!evaluation.jurors.includes(actor.subject) && !this.isOffice(actor))
      throw maturityError('evaluation-not-found');
    return toEvaluationResponse(evaluation);
  }

  /** The ranking without jurors and remarks; for the office from the closing on. @throws 'result-not-published' */
  async result(id: string, actor: Actor | undefined): Promise<EvaluationResult> {
    const { status, title, year, criteria, kimIds } = await readEvaluation(this.database, id);
    if (status !== 'PUBLISHED' && !(status === 'CLOSED' && this.isOffice(actor)))
      throw maturityError('result-not-published');
    const ranking = rank(criteria, kimIds, await readScores(this.database, id));
    const names = await this.database.query<{ id: string; name: string }>(sql`
      SELECT id, name FROM kim WHERE id = ANY (${kimIds}::uuid[])`);
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

  /** @throws 'evaluation-not-found' */
  async history(id: string, query: HistoryQuery): Promise<Page<HistoryEntry>> {
    await readEvaluation(this.database, id);
    return this.evaluations.history(this.database, id, query);
  }

  isOffice(actor: Actor | undefined): boolean {
    return this.access.allows(actor, 'evaluation.read');
  }
}
