import type { Workflow } from '#workflow';

export const potentialStatuses = ['LISTED', 'ARCHIVED'] as const;
export type PotentialStatus = (typeof potentialStatuses)[number];

export const potentialActions = ['add', 'edit', 'archive'] as const;
export type PotentialAction = (typeof potentialActions)[number];

export type PotentialRule = 'kim-must-be-active' | 'village-not-served';

/** The life of a potential: what is not there any more is archived, so that what was said of it keeps its subject. */
export const potentialWorkflow: Workflow<PotentialStatus, PotentialAction, PotentialRule> = {
  noun: 'potential',
  states: potentialStatuses,
  initial: 'LISTED',
  transitions: [
    { from: null, action: 'add', to: 'LISTED', guards: ['kim-must-be-active', 'village-not-served'], emits: null },
    { from: 'LISTED', action: 'edit', to: 'LISTED', guards: ['village-not-served'], emits: null },
    { from: 'LISTED', action: 'archive', to: 'ARCHIVED', guards: [], emits: null },
  ],
};
