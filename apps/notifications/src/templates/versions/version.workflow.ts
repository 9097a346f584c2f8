import type { Workflow } from '#workflow';

export const versionStatuses = ['DRAFT', 'PUBLISHED', 'DISCARDED'] as const;
export type VersionStatus = (typeof versionStatuses)[number];
export type VersionAction = 'install' | 'release' | 'draft' | 'edit' | 'publish' | 'discard';
export type VersionGuard = 'draft-exists' | 'content-refused' | 'author-may-not-publish';

/** The lifecycle of a version of a template. A published one never changes: messages name the version that they show. */
export const versionWorkflow: Workflow<VersionStatus, VersionAction, VersionGuard> = {
  noun: 'template-version',
  states: versionStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'install', to: 'DRAFT', by: 'system', guards: [], emits: null },
    { from: 'DRAFT', action: 'release', to: 'PUBLISHED', by: 'system', guards: ['content-refused'], emits: null },
    { from: null, action: 'draft', to: 'DRAFT', by: 'template.edit', guards: ['draft-exists'], emits: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', by: 'template.edit', guards: [], emits: null },
    {
      from: 'DRAFT',
      action: 'publish',
      to: 'PUBLISHED',
      by: 'template.edit',
      guards: ['content-refused', 'author-may-not-publish'],
      emits: null,
    },
    { from: 'DRAFT', action: 'discard', to: 'DISCARDED', by: 'template.edit', guards: [], emits: null },
  ],
};
