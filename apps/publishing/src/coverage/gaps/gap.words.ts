import type { WorkflowWords } from '#lifecycle';
import type { gapWorkflow } from './gap.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const gapWords: WorkflowWords<typeof gapWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    ASSIGNED: { en: 'assigned', id: 'ditugaskan' },
    CLOSED: { en: 'closed', id: 'tertutup' },
  },
  actions: {
    detect: { en: 'record it', id: 'mencatatnya' },
    'detect-again': { en: 'record it again', id: 'mencatatnya lagi' },
    assign: { en: 'assign it', id: 'menugaskannya' },
    close: { en: 'close it', id: 'menutupnya' },
  },
};
