import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { registryError } from '../../registry.errors.js';
import {
  type Evaluation,
  evaluationPublished,
  lockEvaluation,
  readScores,
  storeEvaluation,
} from './evaluation-rows.js';
import {
  type EvaluationChange,
  type EvaluationResponse,
  type NewEvaluation,
  toEvaluationResponse,
} from './evaluation.dto.js';
import { type EvaluationAction, type EvaluationRule, evaluationWorkflow } from './evaluation.workflow.js';
import { missingScores } from './ranking.js';

/** The life of desk evaluations and yearly awards. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'judged-weights-not-100', 'evaluation-kim-unknown', 'juror-serves-kim' */
  async open(body: NewEvaluation, actor: Actor, call: Call): Promise<EvaluationResponse> {
    return this.idempotency.once(call, async (tx) => {
      const now = new Date();
      const status = evaluationWorkflow.initial;
      const evaluation = { ...body, id: uuidv7(), version: 1, status, createdAt: now, updatedAt: now };
      await requireRules(tx, evaluation, requireTransition(null, 'open').guards);
      await storeEvaluation(tx, evaluation, { action: 'open', from: null, actor: actor.subject });
      return toEvaluationResponse(evaluation);
    });
  }

  /** @throws 'evaluation-transition-refused', what `open` does */
  edit(id: string, version: number, change: EvaluationChange, actor: Actor): Promise<EvaluationResponse> {
    return this.applyTransition('edit', id, version, actor, change);
  }

  /** @throws 'evaluation-transition-refused', 'evaluation-incomplete', 'scores-missing' */
  async applyTransition(
    action: Exclude<EvaluationAction, 'open'>,
    id: string,
    version: number,
    actor: Actor,
    change: EvaluationChange = {},
  ): Promise<EvaluationResponse> {
    return this.database.transaction(async (tx) => {
      const before = await lockEvaluation(tx, id);
      requireVersion(before.version, version);
      const { to, guards, emits } = requireTransition(before.status, action);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after: Evaluation = {
        ...before,
        ...given,
        status: to,
        version: before.version + 1,
        updatedAt: new Date(),
      };
      await requireRules(tx, after, guards);
      await storeEvaluation(tx, after, { action, from: before.status, actor: actor.subject });
      if (emits) await this.outbox.add(tx, evaluationPublished(after, await readScores(tx, id)));
      return toEvaluationResponse(after);
    });
  }
}

function requireTransition(from: Evaluation['status'] | null, action: EvaluationAction) {
  const transition = transitionOf(evaluationWorkflow, from, action);
  if (!transition) throw registryError('evaluation-transition-refused', { detail: `${from} → ${action}` });
  return transition;
}

async function requireRules(tx: Transaction, evaluation: Evaluation, rules: readonly EvaluationRule[]): Promise<void> {
  for (const rule of rules) {
    const errors = await faults[rule](tx, evaluation);
    if (errors.length > 0) throw registryError(rule, { errors });
  }
}

type Faults = { pointer: string; detail: string }[];

/** Each rule of the life-cycle: where it does not hold. */
const faults: Record<EvaluationRule, (tx: Transaction, evaluation: Evaluation) => Promise<Faults> | Faults> = {
  'judged-weights-not-100': (_tx, { criteria }) => {
    const sum = criteria.reduce((total, { weight }) => total + weight, 0);
    return sum === 100 ? [] : [{ pointer: '/criteria', detail: `the weights add up to ${sum}` }];
  },
  'evaluation-kim-unknown': async (tx, { kimIds }) => {
    const known = await tx.query<{ id: string }>(
      `SELECT id FROM kim WHERE id = ANY ($1::uuid[]) AND status IN ('ACTIVE', 'DORMANT')`,
      [kimIds],
    );
    const ids = new Set(known.map(({ id }) => id));
    return kimIds.flatMap((id, place) => (ids.has(id) ? [] : [{ pointer: `/kimIds/${place}`, detail: id }]));
  },
  'juror-serves-kim': async (tx, { kimIds, jurors }) => {
    const own = await tx.query<{ accountId: string }>(
      `SELECT DISTINCT account_id AS "accountId" FROM member
        WHERE kim_id = ANY ($1::uuid[]) AND account_id = ANY ($2::uuid[]) AND status = 'ACTIVE'`,
      [kimIds, jurors],
    );
    const accounts = new Set(own.map(({ accountId }) => accountId));
    return jurors.flatMap((juror, place) =>
      accounts.has(juror) ? [{ pointer: `/jurors/${place}`, detail: juror }] : [],
    );
  },
  'evaluation-incomplete': (_tx, { jurors, kimIds }) => [
    ...(jurors.length === 0 ? [{ pointer: '/jurors', detail: 'nobody' }] : []),
    ...(kimIds.length === 0 ? [{ pointer: '/kimIds', detail: 'none' }] : []),
  ],
  'scores-missing': async (tx, { id, criteria, kimIds, jurors }) => {
    const missing = missingScores(criteria, kimIds, jurors, await readScores(tx, id));
    return missing === 0 ? [] : [{ pointer: '/scores', detail: `${missing} are missing` }];
  },
};
