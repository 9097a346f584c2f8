import type { WorkflowWords } from '#lifecycle';
import type { partnershipWorkflow } from './partnership.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const partnershipWords: WorkflowWords<typeof partnershipWorkflow> = {
  statuses: {
    PROPOSED: { en: 'proposed', id: 'diusulkan' },
    ACCEPTED: { en: 'accepted', id: 'disepakati' },
    DECLINED: { en: 'declined', id: 'ditolak' },
    ENDED: { en: 'ended', id: 'berakhir' },
  },
  actions: {
    propose: { en: 'propose it', id: 'mengusulkannya' },
    accept: { en: 'accept it', id: 'menyepakatinya' },
    decline: { en: 'decline it', id: 'menolaknya' },
    end: { en: 'end it', id: 'mengakhirinya' },
  },
};
