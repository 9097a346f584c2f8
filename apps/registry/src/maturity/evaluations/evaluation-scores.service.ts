import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { maturityError } from '../maturity.errors.js';
import { EvaluationList } from './evaluation-list.service.js';
import { lockEvaluationShared } from './evaluation-rows.js';
import { EvaluationScoreEntity } from './evaluation-score.entity.js';
import type { EvaluationQuery, NewScore, ScoreResponse } from './evaluation.dto.js';

const byKim = keyset({ kimId: key.uuid(), juror: key.uuid(), criterion: key.text() });

type Score = Omit<EvaluationScoreEntity, 'evaluationId'>;

@Injectable()
export class EvaluationScores {
  constructor(
    private readonly database: Database,
    private readonly evaluations: EvaluationList,
  ) {}

  /**
   * Stores a juror's score of a KIM for a criterion, or replaces it. Scoring and closing wait for each other.
   *
   * @throws 'evaluation-not-found', 'juror-unknown', 'scores-locked', 'score-unknown'
   */
  async give(
    id: string,
    { kimId, criterion }: { kimId: string; criterion: string },
    { score, remark }: NewScore,
    actor: Actor,
  ): Promise<ScoreResponse> {
    return this.database.transaction(async (tx) => {
      const { jurors, status, kimIds, criteria } = await lockEvaluationShared(tx, id);
      if (!jurors.includes(actor.subject)) throw maturityError('juror-unknown');
      if (status !== 'JUDGING') throw maturityError('scores-locked', { detail: status });
      if (!kimIds.includes(kimId) || criteria.every(({ code }) => code !== criterion))
        throw maturityError('score-unknown');
      const given = { kimId, juror: actor.subject, criterion, score, remark, at: new Date() };
      await tx.manager.upsert(EvaluationScoreEntity, { evaluationId: id, ...given }, [
        'evaluationId',
        'kimId',
        'juror',
        'criterion',
      ]);
      return toScoreResponse(given);
    });
  }

  /** All scores for the office, their own for jurors. @throws 'evaluation-not-found' for other accounts */
  async find(id: string, query: EvaluationQuery, actor: Actor): Promise<Page<ScoreResponse>> {
    await this.evaluations.get(id, actor);
    const condition = allOf(
      sql`evaluation_id = ${id}`,
      !this.evaluations.isOffice(actor) && sql`juror::text = ${actor.subject}`,
      byKim.after(query),
    );
    const rows = await this.database.query<Score>(sql`
      SELECT kim_id, juror, criterion, score, remark, at FROM evaluation_score
       WHERE ${condition} ${byKim.orderAndLimit(query)}`);
    return page(rows, query, byKim, toScoreResponse);
  }
}

function toScoreResponse({ at, ...score }: Score): ScoreResponse {
  return { ...score, at: at.toISOString() };
}
