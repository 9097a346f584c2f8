import type { WorkflowWords } from '#lifecycle';
import type { taskWorkflow } from './task.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const taskWords: WorkflowWords<typeof taskWorkflow> = {
  statuses: {
    ASSIGNED: { en: 'assigned', id: 'ditugaskan' },
    ACKNOWLEDGED: { en: 'acknowledged', id: 'disanggupi' },
    DISSEMINATED: { en: 'disseminated', id: 'sudah didiseminasikan' },
    VERIFIED: { en: 'verified', id: 'terverifikasi' },
    RETURNED: { en: 'returned', id: 'dikembalikan' },
    DECLINED: { en: 'declined', id: 'ditolak' },
    EXPIRED: { en: 'expired', id: 'lewat waktu' },
    CANCELLED: { en: 'cancelled', id: 'dibatalkan' },
  },
  actions: {
    assign: { en: 'assign it', id: 'menugaskannya' },
    acknowledge: { en: 'acknowledge it', id: 'menyanggupinya' },
    report: { en: 'report the dissemination', id: 'melaporkan diseminasinya' },
    verify: { en: 'verify the report', id: 'memverifikasi laporannya' },
    return: { en: 'return the report', id: 'mengembalikan laporannya' },
    decline: { en: 'decline it', id: 'menolaknya' },
    remind: { en: 'remind of it', id: 'mengingatkannya' },
    escalate: { en: 'escalate it', id: 'mengeskalasinya' },
    expire: { en: 'end its time', id: 'mengakhiri waktunya' },
    cancel: { en: 'cancel it', id: 'membatalkannya' },
    reassign: { en: 'assign it to another KIM', id: 'menugaskannya ke KIM lain' },
  },
};
