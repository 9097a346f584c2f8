import type { WorkflowWords } from '#lifecycle';
import type { versionWorkflow } from './version.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const versionWords: WorkflowWords<typeof versionWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    PUBLISHED: { en: 'published', id: 'terbit' },
    DISCARDED: { en: 'discarded', id: 'dibuang' },
  },
  actions: {
    install: { en: 'install it', id: 'memasangnya' },
    release: { en: 'release it', id: 'merilisnya' },
    draft: { en: 'draft it', id: 'menyusun drafnya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    publish: { en: 'publish it', id: 'menerbitkannya' },
    discard: { en: 'discard it', id: 'membuangnya' },
  },
};
