import type { WorkflowWords } from '#lifecycle';
import type { memberWorkflow } from './member.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const memberWords: WorkflowWords<typeof memberWorkflow> = {
  statuses: {
    ACTIVE: { en: 'active', id: 'aktif' },
    LEFT: { en: 'left', id: 'keluar' },
    ERASED: { en: 'erased', id: 'dihapus' },
  },
  actions: {
    join: { en: 'join', id: 'bergabung' },
    edit: { en: 'edit the data', id: 'menyunting datanya' },
    'edit-contact': { en: 'edit the contact', id: 'menyunting kontaknya' },
    'request-link': { en: 'request the link to an account', id: 'meminta penautan akun' },
    'confirm-link': { en: 'confirm the link to the account', id: 'mengonfirmasi penautan akun' },
    'end-link': { en: 'end the link to the account', id: 'mengakhiri penautan akun' },
    'expire-link': { en: 'end the time of the link', id: 'mengakhiri waktu penautan' },
    'change-post': { en: 'change the post', id: 'mengubah jabatannya' },
    'hand-over': { en: 'hand over the post', id: 'menyerahkan jabatannya' },
    'set-term': { en: 'set the term', id: 'menetapkan masa baktinya' },
    'warn-term': { en: 'warn of the end of the term', id: 'mengingatkan akhir masa bakti' },
    leave: { en: 'record the departure', id: 'mencatat keluarnya' },
    readmit: { en: 'readmit the member', id: 'menerimanya kembali' },
    erase: { en: 'erase the data', id: 'menghapus datanya' },
  },
};
