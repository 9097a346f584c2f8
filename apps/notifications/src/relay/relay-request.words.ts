import type { WorkflowWords } from '#lifecycle';
import type { relayWorkflow } from './relay-request.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const relayWords: WorkflowWords<typeof relayWorkflow> = {
  statuses: {
    ASKED: { en: 'asked', id: 'diminta' },
    ACCEPTED: { en: 'accepted', id: 'disanggupi' },
    UNASSIGNED: { en: 'without a member', id: 'belum ada anggota' },
    DONE: { en: 'done', id: 'selesai' },
    COULD_NOT: { en: 'not possible', id: 'tidak berhasil' },
    EXPIRED: { en: 'expired', id: 'lewat waktu' },
    WITHDRAWN: { en: 'withdrawn', id: 'dicabut' },
  },
  actions: {
    ask: { en: 'ask a member', id: 'meminta seorang anggota' },
    accept: { en: 'accept it', id: 'menyanggupinya' },
    decline: { en: 'decline it', id: 'menolaknya' },
    'pass-on': { en: 'pass it on to another member', id: 'meneruskannya ke anggota lain' },
    release: { en: 'release it', id: 'melepasnya' },
    finish: { en: 'finish it', id: 'menyelesaikannya' },
    'report-failure': { en: 'report that it was not possible', id: 'melaporkan bahwa tidak berhasil' },
    expire: { en: 'end its time', id: 'mengakhiri waktunya' },
    withdraw: { en: 'withdraw it', id: 'mencabutnya' },
  },
};
