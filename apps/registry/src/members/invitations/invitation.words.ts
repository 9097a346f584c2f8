import type { WorkflowWords } from '#lifecycle';
import type { invitationWorkflow } from './invitation.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const invitationWords: WorkflowWords<typeof invitationWorkflow> = {
  statuses: {
    OPEN: { en: 'open', id: 'terbuka' },
    ACCEPTED: { en: 'accepted', id: 'diterima' },
    REVOKED: { en: 'revoked', id: 'dibatalkan' },
    EXPIRED: { en: 'expired', id: 'kedaluwarsa' },
  },
  actions: {
    invite: { en: 'invite the member', id: 'mengundang anggota' },
    resend: { en: 'send it again', id: 'mengirimkannya kembali' },
    accept: { en: 'accept it', id: 'menerimanya' },
    revoke: { en: 'revoke it', id: 'membatalkannya' },
    expire: { en: 'end its time', id: 'mengakhiri waktunya' },
  },
};
