import type { WorkflowWords } from '#lifecycle';
import type { kimWorkflow } from './kim.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const kimWords: WorkflowWords<typeof kimWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    SUBMITTED: { en: 'submitted', id: 'diajukan' },
    RETURNED: { en: 'returned', id: 'dikembalikan' },
    VERIFIED: { en: 'verified', id: 'terverifikasi' },
    ACTIVE: { en: 'active', id: 'aktif' },
    DORMANT: { en: 'dormant', id: 'tidak aktif' },
    SUSPENDED: { en: 'suspended', id: 'dibekukan' },
    DISSOLVED: { en: 'dissolved', id: 'dibubarkan' },
    REJECTED: { en: 'rejected', id: 'ditolak' },
  },
  actions: {
    register: { en: 'register it', id: 'mendaftarkannya' },
    edit: { en: 'edit it', id: 'menyuntingnya' },
    submit: { en: 'submit it', id: 'mengajukannya' },
    return: { en: 'return it', id: 'mengembalikannya' },
    reject: { en: 'reject it', id: 'menolaknya' },
    verify: { en: 'verify it', id: 'memverifikasinya' },
    activate: { en: 'activate it', id: 'mengaktifkannya' },
    suspend: { en: 'suspend it', id: 'membekukannya' },
    reinstate: { en: 'reinstate it', id: 'memulihkannya' },
    dissolve: { en: 'dissolve it', id: 'membubarkannya' },
    'change-profile': { en: 'change its profile', id: 'mengubah profilnya' },
    'renew-decree': { en: 'renew its decree', id: 'memperbarui SK' },
    'become-dormant': { en: 'make it dormant', id: 'menjadikannya tidak aktif' },
    reactivate: { en: 'reactivate it', id: 'mengaktifkannya kembali' },
    warn: { en: 'warn of the end of its decree', id: 'mengingatkan akhir SK' },
  },
};
