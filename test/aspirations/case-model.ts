import type { WorkflowModel } from '#testing';
import type { AspirationAction, AspirationStatus } from '../../apps/aspirations/src/aspirations/aspiration.workflow.js';

/** The life-cycle of an aspiration once more, written down by hand. */
export const caseModel: WorkflowModel<AspirationStatus, AspirationAction> = {
  nothing: { receive: 'RECEIVED' },
  RECEIVED: { return: 'RETURNED', verify: 'VERIFIED', archive: 'ARCHIVED', refer: 'REFERRED' },
  RETURNED: { complete: 'RECEIVED', 'give-up': 'RECEIVED' },
  VERIFIED: { dispose: 'DISPOSED', archive: 'ARCHIVED', refer: 'REFERRED' },
  DISPOSED: { accept: 'ACCEPTED', decline: 'VERIFIED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ACCEPTED: { ask: 'ASKED', 'log-progress': 'ACCEPTED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ASKED: { answer: 'ACCEPTED', 'give-up': 'ACCEPTED' },
  RESPONDED: {
    check: 'RESPONDED',
    tell: 'RESPONDED',
    postpone: 'RESPONDED',
    reopen: 'REOPENED',
    'send-back': 'REOPENED',
    appeal: 'UNDER_REVIEW',
    close: 'CLOSED',
    lapse: 'CLOSED',
  },
  REOPENED: { ask: 'ASKED', 'log-progress': 'REOPENED', recall: 'VERIFIED', respond: 'RESPONDED' },
  UNDER_REVIEW: { 'send-back': 'REOPENED', uphold: 'CLOSED' },
  CLOSED: { rate: 'CLOSED' },
  REFERRED: {},
  ARCHIVED: {},
};
