import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import {
  type EvaluationChange,
  type EvaluationResponse,
  type NewEvaluation,
  toEvaluationResponse,
} from './evaluation.dto.js';
import type { Evaluation } from './evaluation.entity.js';
import { EvaluationLifecycle } from './evaluation.lifecycle.js';
import type { EvaluationAction } from './evaluation.workflow.js';

@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly evaluations: EvaluationLifecycle,
  ) {}

  /** @throws 'judged-weights-not-100', 'evaluation-kim-unknown', 'juror-serves-kim' */
  async open(body: NewEvaluation, actor: Actor, call: Call): Promise<EvaluationResponse> {
    return this.idempotency.once(call, async (tx) => {
      const now = new Date();
      const evaluation = { ...body, id: uuidv7(), createdAt: now, updatedAt: now };
      return toEvaluationResponse(await this.evaluations.create(tx, evaluation, { actor, now }));
    });
  }

  /** @throws what `open` throws, 'evaluation-incomplete', 'scores-missing' */
  async apply(
    action: Exclude<EvaluationAction, 'open'>,
    id: string,
    version: number,
    actor: Actor,
    change: EvaluationChange = {},
  ): Promise<EvaluationResponse> {
    return this.database.transaction(async (tx) => {
      const command = { id, version, actor, changes: change as Partial<Evaluation> };
      return toEvaluationResponse(await this.evaluations.apply(tx, action, command));
    });
  }
}
