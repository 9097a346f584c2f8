import type { WorkflowWords } from '#lifecycle';
import type { documentWorkflow } from './document.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const documentWords: WorkflowWords<typeof documentWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    REDIRECTED: { en: 'redirected', id: 'dialihkan' },
    REMOVED: { en: 'removed', id: 'dihapus' },
  },
  actions: {
    create: { en: 'create it', id: 'membuatnya' },
    redirect: { en: 'redirect it', id: 'mengalihkannya' },
    remove: { en: 'remove it', id: 'menghapusnya' },
  },
};
