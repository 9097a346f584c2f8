import type { Workflow } from '#workflow';

export const editionStatuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

export const editionActions = ['create', 'change', 'submit', 'return', 'approve', 'publish'] as const;
export type EditionAction = (typeof editionActions)[number];

export type EditionGuard = 'unknown-area' | 'disseminate-by-passed' | 'own-content' | 'content-changed';

/** The lifecycle of an edition. A return voids the approval, and only a draft can be changed. */
export const editionWorkflow: Workflow<EditionStatus, EditionAction, EditionGuard> = {
  noun: 'edition',
  states: editionStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'create', to: 'DRAFT', by: 'edition.create', guards: ['unknown-area'], emits: null },
    { from: 'DRAFT', action: 'change', to: 'DRAFT', by: 'edition.change', guards: ['unknown-area'], emits: null },
    {
      from: 'DRAFT',
      action: 'submit',
      to: 'IN_REVIEW',
      by: 'edition.submit',
      guards: ['disseminate-by-passed'],
      emits: null,
    },
    { from: 'IN_REVIEW', action: 'return', to: 'DRAFT', by: 'edition.return', guards: [], emits: null },
    {
      from: 'IN_REVIEW',
      action: 'approve',
      to: 'APPROVED',
      by: 'edition.approve',
      guards: ['own-content', 'content-changed'],
      emits: null,
    },
    { from: 'APPROVED', action: 'return', to: 'DRAFT', by: 'edition.return', guards: [], emits: null },
    {
      from: 'APPROVED',
      action: 'publish',
      to: 'PUBLISHED',
      by: 'edition.publish',
      guards: ['content-changed', 'disseminate-by-passed'],
      emits: 'EditionPublished',
    },
  ],
};
