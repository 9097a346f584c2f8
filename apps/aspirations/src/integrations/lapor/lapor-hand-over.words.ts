import type { WorkflowWords } from '#lifecycle';
import type { laporHandOverWorkflow } from './lapor-hand-over.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const laporHandOverWords: WorkflowWords<typeof laporHandOverWorkflow> = {
  statuses: {
    QUEUED: { en: 'queued', id: 'dalam antrean' },
    HANDED_OVER: { en: 'handed over', id: 'diserahkan' },
    ACKNOWLEDGED: { en: 'acknowledged', id: 'dikonfirmasi' },
    REFUSED: { en: 'refused', id: 'ditolak' },
    FAILED: { en: 'failed', id: 'gagal' },
  },
  actions: {
    queue: { en: 'queue it', id: 'memasukkannya ke antrean' },
    'hand-over': { en: 'hand it over', id: 'menyerahkannya' },
    acknowledge: { en: 'acknowledge it', id: 'mengonfirmasinya' },
    progress: { en: 'record progress', id: 'mencatat kemajuan' },
    refuse: { en: 'refuse it', id: 'menolaknya' },
    postpone: { en: 'postpone it', id: 'menundanya' },
    fail: { en: 'give it up', id: 'menghentikannya' },
    retry: { en: 'hand it over again', id: 'menyerahkannya lagi' },
  },
};
