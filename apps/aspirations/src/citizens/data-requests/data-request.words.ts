import type { WorkflowWords } from '#lifecycle';
import type { dataRequestWorkflow } from './data-request.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const dataRequestWords: WorkflowWords<typeof dataRequestWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    FULFILLED: { en: 'fulfilled', id: 'dipenuhi' },
    REFUSED: { en: 'refused', id: 'ditolak' },
  },
  actions: {
    receive: { en: 'receive it', id: 'menerimanya' },
    'near-deadline': { en: 'remind of its deadline', id: 'mengingatkan tenggatnya' },
    'miss-deadline': { en: 'record a missed deadline', id: 'mencatat tenggat yang terlewat' },
    fulfil: { en: 'fulfil it', id: 'memenuhinya' },
    erase: { en: 'erase the data', id: 'menghapus datanya' },
    refuse: { en: 'refuse it', id: 'menolaknya' },
  },
};
