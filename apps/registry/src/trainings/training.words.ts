import type { WorkflowWords } from '#lifecycle';
import type { trainingWorkflow } from './training.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const trainingWords: WorkflowWords<typeof trainingWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    SCHEDULED: { en: 'scheduled', id: 'dijadwalkan' },
    CANCELLED: { en: 'cancelled', id: 'dibatalkan' },
    COMPLETED: { en: 'completed', id: 'selesai' },
  },
  actions: {
    plan: { en: 'plan it', id: 'merencanakannya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    schedule: { en: 'schedule it', id: 'menjadwalkannya' },
    cancel: { en: 'cancel it', id: 'membatalkannya' },
    invite: { en: 'invite more KIM', id: 'mengundang KIM lain' },
    complete: { en: 'complete it', id: 'menyelesaikannya' },
    'auto-complete': { en: 'complete it automatically', id: 'menyelesaikannya secara otomatis' },
  },
};
