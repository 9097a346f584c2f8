import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { maturityError } from '../maturity.errors.js';
import { evaluationPublished, readScores } from './evaluation-rows.js';
import { type Evaluation, EvaluationEntity } from './evaluation.entity.js';
import { evaluationGuards } from './evaluation.guards.js';
import { evaluationWorkflow } from './evaluation.workflow.js';
import { evaluationWords } from './evaluation.words.js';

@Injectable()
export class EvaluationLifecycle extends Lifecycle<typeof evaluationWorkflow, Evaluation> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: evaluationWorkflow,
      words: evaluationWords,
      entity: EvaluationEntity,
      notFound: () => maturityError('evaluation-not-found'),
      refuse: maturityError,
      target: () => ({}),
      guards: evaluationGuards,
      events: {
        EvaluationPublished: async ({ tx, after }) => evaluationPublished(after, await readScores(tx, after.id)),
      },
    });
  }
}
