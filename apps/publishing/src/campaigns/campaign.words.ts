import type { WorkflowWords } from '#lifecycle';
import type { campaignWorkflow } from './campaign.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const campaignWords: WorkflowWords<typeof campaignWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    ACTIVE: { en: 'active', id: 'berjalan' },
    PAUSED: { en: 'paused', id: 'dijeda' },
    CLOSED: { en: 'closed', id: 'ditutup' },
    CANCELLED: { en: 'cancelled', id: 'dibatalkan' },
  },
  actions: {
    create: { en: 'create it', id: 'membuatnya' },
    change: { en: 'change it', id: 'mengubahnya' },
    start: { en: 'start it', id: 'memulainya' },
    pause: { en: 'pause it', id: 'menjedanya' },
    resume: { en: 'resume it', id: 'melanjutkannya' },
    close: { en: 'close it', id: 'menutupnya' },
    cancel: { en: 'cancel it', id: 'membatalkannya' },
  },
};
