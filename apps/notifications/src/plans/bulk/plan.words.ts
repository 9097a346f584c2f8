import type { WorkflowWords } from '#lifecycle';
import type { planWorkflow } from './plan.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const planWords: WorkflowWords<typeof planWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    PLANNING: { en: 'in planning', id: 'sedang disusun' },
    CANARY: { en: 'on trial with a few recipients', id: 'uji coba ke sebagian penerima' },
    RUNNING: { en: 'running', id: 'sedang dikirim' },
    PAUSED: { en: 'paused', id: 'dijeda' },
    DONE: { en: 'done', id: 'selesai' },
    CANCELLED: { en: 'cancelled', id: 'dibatalkan' },
    RECALLED: { en: 'recalled', id: 'ditarik kembali' },
  },
  actions: {
    create: { en: 'create it', id: 'membuatnya' },
    announce: { en: 'announce it', id: 'mengumumkannya' },
    estimate: { en: 'estimate its audience', id: 'memperkirakan penerimanya' },
    approve: { en: 'approve it', id: 'menyetujuinya' },
    start: { en: 'start it', id: 'memulainya' },
    'send-canary': { en: 'send it to a few recipients', id: 'mengirimnya ke sebagian penerima' },
    release: { en: 'send it to all recipients', id: 'mengirimnya ke semua penerima' },
    complete: { en: 'complete it', id: 'menyelesaikannya' },
    pause: { en: 'pause it', id: 'menjedanya' },
    stop: { en: 'stop it', id: 'menghentikannya' },
    resume: { en: 'resume it', id: 'melanjutkannya' },
    cancel: { en: 'cancel it', id: 'membatalkannya' },
    recall: { en: 'recall its messages', id: 'menarik kembali pesannya' },
  },
};
