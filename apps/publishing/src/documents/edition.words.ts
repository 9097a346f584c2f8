import type { WorkflowWords } from '#lifecycle';
import type { editionWorkflow } from './edition.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const editionWords: WorkflowWords<typeof editionWorkflow> = {
  statuses: {
    DRAFT: { en: 'draft', id: 'draf' },
    IN_REVIEW: { en: 'in review', id: 'dalam peninjauan' },
    APPROVED: { en: 'approved', id: 'disetujui' },
    SCHEDULED: { en: 'scheduled', id: 'dijadwalkan' },
    PUBLISHED: { en: 'published', id: 'terbit' },
    SUPERSEDED: { en: 'superseded', id: 'digantikan' },
    WITHDRAWN: { en: 'withdrawn', id: 'ditarik' },
    EXPIRED: { en: 'expired', id: 'kedaluwarsa' },
    DISCARDED: { en: 'discarded', id: 'dibuang' },
  },
  actions: {
    create: { en: 'create it', id: 'membuatnya' },
    change: { en: 'change it', id: 'mengubahnya' },
    submit: { en: 'submit it for review', id: 'mengajukannya untuk ditinjau' },
    return: { en: 'return it', id: 'mengembalikannya' },
    endorse: { en: 'endorse it', id: 'memberi paraf' },
    approve: { en: 'approve it', id: 'menyetujuinya' },
    schedule: { en: 'schedule its publication', id: 'menjadwalkan penerbitannya' },
    unschedule: { en: 'cancel its schedule', id: 'membatalkan jadwalnya' },
    miss: { en: 'record a missed schedule', id: 'mencatat jadwal yang terlewat' },
    'schedule-withdrawal': { en: 'schedule its withdrawal', id: 'menjadwalkan penarikannya' },
    'cancel-withdrawal': { en: 'cancel its withdrawal', id: 'membatalkan penarikannya' },
    publish: { en: 'publish it', id: 'menerbitkannya' },
    correct: { en: 'correct it', id: 'meralatnya' },
    supersede: { en: 'supersede it', id: 'menggantikannya' },
    withdraw: { en: 'withdraw it', id: 'menariknya' },
    expire: { en: 'end its validity', id: 'mengakhiri masa berlakunya' },
    remind: { en: 'remind of its renewal', id: 'mengingatkan pembaruannya' },
    discard: { en: 'discard it', id: 'membuangnya' },
  },
};
