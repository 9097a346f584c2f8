import type { WorkflowWords } from '#lifecycle';
import type { helpWorkflow } from './help.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const helpWords: WorkflowWords<typeof helpWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    OFFERED: { en: 'offered', id: 'ada tawaran' },
    ACCEPTED: { en: 'accepted', id: 'disepakati' },
    DONE: { en: 'done', id: 'selesai' },
    WITHDRAWN: { en: 'withdrawn', id: 'dicabut' },
  },
  actions: {
    ask: { en: 'ask for help', id: 'meminta bantuan' },
    offer: { en: 'offer help', id: 'menawarkan bantuan' },
    accept: { en: 'accept an offer', id: 'menerima tawaran' },
    finish: { en: 'finish it', id: 'menyelesaikannya' },
    withdraw: { en: 'withdraw it', id: 'mencabutnya' },
  },
};
