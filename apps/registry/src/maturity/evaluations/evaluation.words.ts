import type { WorkflowWords } from '#lifecycle';
import type { evaluationWorkflow } from './evaluation.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const evaluationWords: WorkflowWords<typeof evaluationWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    JUDGING: { en: 'being judged', id: 'dalam penilaian' },
    CLOSED: { en: 'closed', id: 'ditutup' },
    PUBLISHED: { en: 'published', id: 'diumumkan' },
  },
  actions: {
    open: { en: 'open it', id: 'membukanya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    begin: { en: 'begin the judging', id: 'memulai penilaian' },
    close: { en: 'close it', id: 'menutupnya' },
    publish: { en: 'publish it', id: 'mengumumkannya' },
  },
};
