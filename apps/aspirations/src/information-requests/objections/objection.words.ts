import type { WorkflowWords } from '#lifecycle';
import type { objectionWorkflow } from './objection.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const objectionWords: WorkflowWords<typeof objectionWorkflow> = {
  statuses: {
    FILED: { en: 'filed', id: 'diajukan' },
    ANSWERED: { en: 'answered', id: 'dijawab' },
    WITHDRAWN: { en: 'withdrawn', id: 'dicabut' },
  },
  actions: {
    file: { en: 'file it', id: 'mengajukannya' },
    answer: { en: 'answer it', id: 'menjawabnya' },
    withdraw: { en: 'withdraw it', id: 'mencabutnya' },
  },
};
