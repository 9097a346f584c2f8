import type { WorkflowWords } from '#lifecycle';
import type { replyWorkflow } from './reply.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const replyWords: WorkflowWords<typeof replyWorkflow> = {
  statuses: {
    VISIBLE: { en: 'visible', id: 'tampil' },
    HIDDEN: { en: 'hidden', id: 'disembunyikan' },
    APPEALED: { en: 'appealed', id: 'dalam banding' },
    REMOVED: { en: 'removed', id: 'dihapus' },
  },
  actions: {
    write: { en: 'write it', id: 'menulisnya' },
    hide: { en: 'hide it', id: 'menyembunyikannya' },
    appeal: { en: 'appeal', id: 'mengajukan banding' },
    restore: { en: 'restore it', id: 'menampilkannya kembali' },
    uphold: { en: 'uphold its removal', id: 'menguatkan penghapusannya' },
  },
};
