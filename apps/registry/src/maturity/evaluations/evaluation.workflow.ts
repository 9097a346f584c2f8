import type { Workflow } from '#workflow';

export const evaluationStatuses = ['OPEN', 'JUDGING', 'CLOSED', 'PUBLISHED'] as const;
export type EvaluationStatus = (typeof evaluationStatuses)[number];
export type EvaluationAction = 'open' | 'edit' | 'begin' | 'close' | 'publish';
export type EvaluationGuard =
  'judged-weights-not-100' | 'evaluation-kim-unknown' | 'juror-serves-kim' | 'evaluation-incomplete' | 'scores-missing';

const definitionGuards = ['judged-weights-not-100', 'evaluation-kim-unknown', 'juror-serves-kim'] as const;

/** The lifecycle of an evaluation. Jurors give scores while it is judged; closing locks them. */
export const evaluationWorkflow: Workflow<EvaluationStatus, EvaluationAction, EvaluationGuard> = {
  noun: 'evaluation',
  states: evaluationStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'open', to: 'OPEN', by: 'evaluation.open', guards: definitionGuards, emits: null },
    { from: 'OPEN', action: 'edit', to: 'OPEN', by: 'evaluation.edit', guards: definitionGuards, emits: null },
    {
      from: 'OPEN',
      action: 'begin',
      to: 'JUDGING',
      by: 'evaluation.begin',
      guards: ['evaluation-incomplete'],
      emits: null,
    },
    { from: 'JUDGING', action: 'close', to: 'CLOSED', by: 'evaluation.close', guards: ['scores-missing'], emits: null },
    {
      from: 'CLOSED',
      action: 'publish',
      to: 'PUBLISHED',
      by: 'evaluation.publish',
      guards: [],
      emits: 'EvaluationPublished',
    },
  ],
};
