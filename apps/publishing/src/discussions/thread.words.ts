import type { WorkflowWords } from '#lifecycle';
import type { threadWorkflow } from './thread.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const threadWords: WorkflowWords<typeof threadWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    CLOSED: { en: 'closed', id: 'ditutup' },
  },
  actions: {
    begin: { en: 'begin it', id: 'memulainya' },
    reply: { en: 'reply', id: 'membalas' },
    'mark-answer': { en: 'mark an answer', id: 'menandai jawaban' },
    link: { en: 'link it', id: 'menautkannya' },
    close: { en: 'close it', id: 'menutupnya' },
    reopen: { en: 'reopen it', id: 'membukanya kembali' },
  },
};
