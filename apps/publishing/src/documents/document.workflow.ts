import type { Workflow } from '#workflow';

export const documentStatuses = ['OPEN', 'REDIRECTED', 'REMOVED'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];
export type DocumentAction = 'create' | 'redirect' | 'remove';
export type DocumentGuard = 'redirect-target-unsuitable';

/** The lifecycle of a document: its address remains, and leads to its editions, to another document or to a reason. */
export const documentWorkflow: Workflow<DocumentStatus, DocumentAction, DocumentGuard> = {
  noun: 'document',
  states: documentStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'create', to: 'OPEN', by: 'edition.create', guards: [], emits: null },
    {
      from: 'OPEN',
      action: 'redirect',
      to: 'REDIRECTED',
      by: 'document.redirect',
      guards: ['redirect-target-unsuitable'],
      emits: null,
    },
    { from: 'OPEN', action: 'remove', to: 'REMOVED', by: 'document.remove', guards: [], emits: null },
    { from: 'REDIRECTED', action: 'remove', to: 'REMOVED', by: 'document.remove', guards: [], emits: null },
  ],
};
