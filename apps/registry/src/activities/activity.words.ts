import type { WorkflowWords } from '#lifecycle';
import type { activityWorkflow } from './activity.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const activityWords: WorkflowWords<typeof activityWorkflow> = {
  statuses: {
    LOGGED: { en: 'logged', id: 'dicatat' },
    VERIFIED: { en: 'verified', id: 'terverifikasi' },
    REJECTED: { en: 'rejected', id: 'ditolak' },
  },
  actions: {
    log: { en: 'log it', id: 'mencatatnya' },
    record: { en: 'record it', id: 'merekamnya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    verify: { en: 'verify it', id: 'memverifikasinya' },
    reject: { en: 'reject it', id: 'menolaknya' },
    confirm: { en: 'confirm it', id: 'mengonfirmasinya' },
  },
};
