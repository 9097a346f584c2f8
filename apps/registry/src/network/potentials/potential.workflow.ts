import type { Workflow } from '#workflow';

export const potentialStatuses = ['LISTED', 'ARCHIVED'] as const;
export type PotentialStatus = (typeof potentialStatuses)[number];
export type PotentialAction = 'add' | 'edit' | 'archive';
export type PotentialGuard = 'kim-must-be-active' | 'village-not-served';

/** The lifecycle of a potential. Potentials are archived, never deleted. */
export const potentialWorkflow: Workflow<PotentialStatus, PotentialAction, PotentialGuard> = {
  noun: 'potential',
  states: potentialStatuses,
  initial: 'LISTED',
  transitions: [
    {
      from: null,
      action: 'add',
      to: 'LISTED',
      by: 'potential.add',
      guards: ['kim-must-be-active', 'village-not-served'],
      emits: null,
    },
    { from: 'LISTED', action: 'edit', to: 'LISTED', by: 'potential.edit', guards: ['village-not-served'], emits: null },
    { from: 'LISTED', action: 'archive', to: 'ARCHIVED', by: 'potential.archive', guards: [], emits: null },
  ],
};
