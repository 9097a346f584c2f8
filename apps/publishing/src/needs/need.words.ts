import type { WorkflowWords } from '#lifecycle';
import type { needWorkflow } from './need.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const needWords: WorkflowWords<typeof needWorkflow> = {
  statuses: {
    RECEIVED: { en: 'received', id: 'diterima' },
    OPEN: { en: 'open', id: 'terbuka' },
    ANSWERED: { en: 'answered', id: 'dijawab' },
    MERGED: { en: 'merged', id: 'digabungkan' },
    DECLINED: { en: 'declined', id: 'ditolak' },
  },
  actions: {
    receive: { en: 'receive it', id: 'menerimanya' },
    request: { en: 'request it', id: 'memintanya' },
    list: { en: 'list it', id: 'menampilkannya' },
    answer: { en: 'answer it', id: 'menjawabnya' },
    reopen: { en: 'reopen it', id: 'membukanya kembali' },
    merge: { en: 'merge it', id: 'menggabungkannya' },
    decline: { en: 'decline it', id: 'menolaknya' },
  },
};
