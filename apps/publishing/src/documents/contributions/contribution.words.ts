import type { WorkflowWords } from '#lifecycle';
import type { contributionWorkflow } from './contribution.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const contributionWords: WorkflowWords<typeof contributionWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    PROPOSED: { en: 'proposed within the KIM', id: 'diusulkan di dalam KIM' },
    SUBMITTED: { en: 'submitted', id: 'diajukan' },
    ACCEPTED: { en: 'accepted', id: 'diterima' },
    DECLINED: { en: 'declined', id: 'ditolak' },
    WITHDRAWN: { en: 'withdrawn', id: 'dicabut' },
  },
  actions: {
    create: { en: 'create it', id: 'membuatnya' },
    change: { en: 'change it', id: 'mengubahnya' },
    propose: { en: 'propose it', id: 'mengusulkannya' },
    'send-back': { en: 'send it back to its author', id: 'mengembalikannya kepada penulis' },
    approve: { en: 'approve and submit it', id: 'menyetujui dan mengajukannya' },
    return: { en: 'return it to the KIM', id: 'mengembalikannya kepada KIM' },
    accept: { en: 'accept it', id: 'menerimanya' },
    decline: { en: 'decline it', id: 'menolaknya' },
    withdraw: { en: 'withdraw it', id: 'mencabutnya' },
  },
};
