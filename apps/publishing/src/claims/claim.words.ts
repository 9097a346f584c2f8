import type { WorkflowWords } from '#lifecycle';
import type { claimWorkflow } from './claim.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const claimWords: WorkflowWords<typeof claimWorkflow> = {
  statuses: {
    REPORTED: { en: 'reported', id: 'dilaporkan' },
    TRIAGED: { en: 'triaged', id: 'sudah dipilah' },
    IN_VERIFICATION: { en: 'in verification', id: 'dalam verifikasi' },
    RATED: { en: 'rated', id: 'sudah dinilai' },
    CLARIFIED: { en: 'clarified', id: 'sudah diklarifikasi' },
    REJECTED: { en: 'rejected', id: 'ditolak' },
    MERGED: { en: 'merged', id: 'digabungkan' },
  },
  actions: {
    report: { en: 'report it', id: 'melaporkannya' },
    triage: { en: 'triage it', id: 'memilahnya' },
    verify: { en: 'begin its verification', id: 'memulai verifikasinya' },
    'propose-rating': { en: 'propose a rating', id: 'mengusulkan penilaian' },
    'confirm-rating': { en: 'confirm the rating', id: 'mengesahkan penilaian' },
    'draft-clarification': { en: 'draft a clarification', id: 'menyusun klarifikasi' },
    clarify: { en: 'publish the clarification', id: 'menerbitkan klarifikasi' },
    spread: { en: 'record where it spreads', id: 'mencatat penyebarannya' },
    reconsider: { en: 'reconsider it', id: 'meninjaunya kembali' },
    reject: { en: 'reject it', id: 'menolaknya' },
    merge: { en: 'merge it', id: 'menggabungkannya' },
  },
};
