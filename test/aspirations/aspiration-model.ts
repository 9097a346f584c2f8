import type { WorkflowModel } from '#testing';
import type { AspirationAction, AspirationStatus } from '../../apps/aspirations/src/aspirations/aspiration.workflow.js';

/** The life-cycle of an aspiration once more, written down by hand. */
export const aspirationModel: WorkflowModel<AspirationStatus, AspirationAction> = {
  nothing: { receive: 'RECEIVED' },
  RECEIVED: { return: 'RETURNED', verify: 'VERIFIED', archive: 'ARCHIVED', refer: 'REFERRED' },
  RETURNED: { complete: 'RECEIVED', expire: 'RECEIVED' },
  VERIFIED: { split: 'SPLIT', assign: 'ASSIGNED', archive: 'ARCHIVED', refer: 'REFERRED' },
  SPLIT: { 'collect-answers': 'RESPONDED', unsplit: 'VERIFIED' },
  ASSIGNED: { accept: 'ACCEPTED', decline: 'VERIFIED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ACCEPTED: { ask: 'ASKED', 'log-progress': 'ACCEPTED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ASKED: { answer: 'ACCEPTED', expire: 'ACCEPTED' },
  RESPONDED: {
    check: 'RESPONDED',
    'confirm-notified': 'RESPONDED',
    'extend-closure': 'RESPONDED',
    reopen: 'REOPENED',
    'reopen-parts': 'SPLIT',
    'send-back': 'REOPENED',
    appeal: 'UNDER_REVIEW',
    close: 'CLOSED',
    'auto-close': 'CLOSED',
  },
  REOPENED: { ask: 'ASKED', 'log-progress': 'REOPENED', recall: 'VERIFIED', respond: 'RESPONDED' },
  UNDER_REVIEW: { 'reopen-parts': 'SPLIT', 'send-back': 'REOPENED', uphold: 'CLOSED' },
  CLOSED: { rate: 'CLOSED' },
  REFERRED: {},
  ARCHIVED: {},
};

/** That of a part of a split aspiration. */
export const partModel: Partial<Record<AspirationStatus | 'nothing', Record<string, AspirationStatus>>> = {
  nothing: { part: 'VERIFIED' },
  VERIFIED: { assign: 'ASSIGNED', archive: 'ARCHIVED', refer: 'REFERRED' },
  ASSIGNED: { accept: 'ACCEPTED', decline: 'VERIFIED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ACCEPTED: { ask: 'ASKED', 'log-progress': 'ACCEPTED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ASKED: { answer: 'ACCEPTED', expire: 'ACCEPTED' },
  RESPONDED: { check: 'RESPONDED', 'send-back': 'REOPENED', reopen: 'REOPENED', close: 'CLOSED' },
  REOPENED: { ask: 'ASKED', 'log-progress': 'REOPENED', recall: 'VERIFIED', respond: 'RESPONDED' },
};
