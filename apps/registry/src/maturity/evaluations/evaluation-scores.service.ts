import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { registryError } from '../../registry.errors.js';
import { EvaluationList } from './evaluation-list.service.js';
import { lockEvaluationShared } from './evaluation-rows.js';
import type { EvaluationQuery, NewScore, ScoreResponse } from './evaluation.dto.js';

const cursorShape = z.tuple([z.uuid(), z.uuid(), z.string()]);

type Row = Omit<ScoreResponse, 'at'> & { at: Date };

/** What jurors give KIM. */
@Injectable()
export class EvaluationScores {
  constructor(
    private readonly database: Database,
    private readonly evaluations: EvaluationList,
  ) {}

  /**
   * Gives a KIM a score for a criterion, or another one than before. Closing waits for it, and it for closing.
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
      if (!jurors.includes(actor.subject)) throw registryError('juror-unknown');
      if (status !== 'JUDGING') throw registryError('scores-locked', { detail: status });
      if (!kimIds.includes(kimId) || criteria.every(({ code }) => code !== criterion))
        throw registryError('score-unknown');
      const [given] = await tx.query<Row>(
        `INSERT INTO evaluation_score (evaluation_id, kim_id, juror, criterion, score, remark, at)
         VALUES ($1, $2, $3, $4, $5, $6, now())
         ON CONFLICT (evaluation_id, kim_id, juror, criterion) DO UPDATE
            SET score = excluded.score, remark = excluded.remark, at = excluded.at
         RETURNING kim_id AS "kimId", juror, criterion, score, remark, at`,
        [id, kimId, actor.subject, criterion, score, remark],
      );
      return toScoreResponse(given!);
    });
  }

  /** All for the office, one's own for a juror. @throws 'evaluation-not-found' for anybody else */
  async find(id: string, { cursor, limit }: EvaluationQuery, actor: Actor): Promise<Page<ScoreResponse>> {
    await this.evaluations.get(id, actor);
    const [kimId, juror, criterion] = cursor === undefined ? [null, null, null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<Row>(
      `SELECT kim_id AS "kimId", juror, criterion, score, remark, at FROM evaluation_score
        WHERE evaluation_id = $1
          AND ($2::uuid IS NULL OR (kim_id, juror, criterion) > ($2, $3::uuid, $4::text))
          AND ($5::text IS NULL OR juror::text = $5)
        ORDER BY kim_id, juror, criterion LIMIT $6`,
      [id, kimId, juror, criterion, this.evaluations.isOffice(actor) ? null : actor.subject, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.kimId, row.juror, row.criterion]);
    return { ...page, items: page.items.map(toScoreResponse) };
  }
}

function toScoreResponse({ at, ...row }: Row): ScoreResponse {
  return { ...row, at: at.toISOString() };
}
