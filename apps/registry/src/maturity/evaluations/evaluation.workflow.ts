import type { Workflow } from '#workflow';

export const evaluationStatuses = ['OPEN', 'JUDGING', 'CLOSED', 'PUBLISHED'] as const;
export type EvaluationStatus = (typeof evaluationStatuses)[number];

export const evaluationActions = ['open', 'edit', 'begin', 'close', 'publish'] as const;
export type EvaluationAction = (typeof evaluationActions)[number];

export type EvaluationRule =
  'judged-weights-not-100' | 'evaluation-kim-unknown' | 'juror-serves-kim' | 'evaluation-incomplete' | 'scores-missing';

const definitionGuards = ['judged-weights-not-100', 'evaluation-kim-unknown', 'juror-serves-kim'] as const;

/** The life of an evaluation: every step there is. Scores are given while it is judged, and locked when it is closed. */
export const evaluationWorkflow: Workflow<EvaluationStatus, EvaluationAction, EvaluationRule> = {
  noun: 'evaluation',
  states: evaluationStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'open', to: 'OPEN', guards: definitionGuards, emits: null },
    { from: 'OPEN', action: 'edit', to: 'OPEN', guards: definitionGuards, emits: null },
    { from: 'OPEN', action: 'begin', to: 'JUDGING', guards: ['evaluation-incomplete'], emits: null },
    { from: 'JUDGING', action: 'close', to: 'CLOSED', guards: ['scores-missing'], emits: null },
    { from: 'CLOSED', action: 'publish', to: 'PUBLISHED', guards: [], emits: 'EvaluationPublished' },
  ],
};
