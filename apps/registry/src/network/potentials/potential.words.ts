import type { WorkflowWords } from '#lifecycle';
import type { potentialWorkflow } from './potential.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const potentialWords: WorkflowWords<typeof potentialWorkflow> = {
  statuses: {
    LISTED: { en: 'listed', id: 'tercantum' },
    ARCHIVED: { en: 'archived', id: 'diarsipkan' },
  },
  actions: {
    add: { en: 'add it', id: 'menambahkannya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    archive: { en: 'archive it', id: 'mengarsipkannya' },
  },
};
