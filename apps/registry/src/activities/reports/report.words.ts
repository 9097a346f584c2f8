import type { WorkflowWords } from '#lifecycle';
import type { reportWorkflow } from './report.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const reportWords: WorkflowWords<typeof reportWorkflow> = {
  statuses: {
    SUBMITTED: { en: 'submitted', id: 'disampaikan' },
    RETURNED: { en: 'returned', id: 'dikembalikan' },
    ACCEPTED: { en: 'accepted', id: 'diterima' },
  },
  actions: {
    submit: { en: 'submit it', id: 'menyampaikannya' },
    return: { en: 'return it', id: 'mengembalikannya' },
    accept: { en: 'accept it', id: 'menerimanya' },
  },
};
