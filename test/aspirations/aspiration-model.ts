import type { WorkflowModel } from '#testing';
import type { AspirationAction } from '../../apps/aspirations/src/aspirations/aspiration.actors.js';
import type { AspirationStatus } from '../../apps/aspirations/src/aspirations/aspiration.states.js';

type Model = WorkflowModel<AspirationStatus, AspirationAction>;
type Statuses = Record<AspirationStatus | 'nothing', Partial<Record<AspirationAction, AspirationStatus>>>;

const final: readonly AspirationStatus[] = ['CLOSED', 'REFERRED', 'ARCHIVED'];
const withAnOffice: readonly AspirationStatus[] = ['RECEIVED', 'VERIFIED', 'HELD', 'ASSIGNED', 'ACCEPTED', 'REOPENED'];
const answerable: readonly AspirationStatus[] = [...withAnOffice, 'RETURNED', 'ASKED'];

/** The actions that leave the status as it is, written down by hand once more. */
function unchanged(status: AspirationStatus): Partial<Record<AspirationAction, AspirationStatus>> {
  const actions: AspirationAction[] = ['protect', 'redact'];
  if (!final.includes(status))
    actions.push(
      'set-assignee',
      'release-assignee',
      'request-pause',
      'refuse-pause',
      'pause-deadline',
      'resume-deadline',
      'near-deadline',
      'miss-deadline',
      'escalate',
    );
  if (answerable.includes(status)) actions.push('recategorise');
  if (status === 'REFERRED')
    actions.push('lapor-hand-over', 'lapor-acknowledge', 'lapor-progress', 'lapor-refuse', 'lapor-fail', 'lapor-retry');
  return Object.fromEntries(actions.map((action) => [action, status]));
}

function ofWholes(status: AspirationStatus): Partial<Record<AspirationAction, AspirationStatus>> {
  const actions: AspirationAction[] = ['unmerge-duplicate'];
  if (!final.includes(status)) actions.push('merge-duplicate');
  if (withAnOffice.includes(status)) actions.push('merge', 'unmerge');
  if (answerable.includes(status)) actions.push('update-answers');
  if (status === 'SPLIT') actions.push('recategorise');
  return Object.fromEntries(actions.map((action) => [action, status]));
}

const moves: Statuses = {
  nothing: { receive: 'RECEIVED' },
  RECEIVED: { return: 'RETURNED', verify: 'VERIFIED', archive: 'ARCHIVED', refer: 'REFERRED' },
  RETURNED: { complete: 'RECEIVED', expire: 'RECEIVED' },
  VERIFIED: { split: 'SPLIT', hold: 'HELD', assign: 'ASSIGNED', archive: 'ARCHIVED', refer: 'REFERRED' },
  HELD: { release: 'VERIFIED', archive: 'ARCHIVED', refer: 'REFERRED' },
  SPLIT: { 'collect-answers': 'RESPONDED', unsplit: 'VERIFIED' },
  ASSIGNED: { accept: 'ACCEPTED', decline: 'VERIFIED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ACCEPTED: { ask: 'ASKED', 'log-progress': 'ACCEPTED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ASKED: { answer: 'ACCEPTED', expire: 'ACCEPTED' },
  RESPONDED: {
    'request-check': 'RESPONDED',
    check: 'RESPONDED',
    object: 'RESPONDED',
    'confirm-notified': 'RESPONDED',
    'retract-notified': 'RESPONDED',
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

const partMoves: Partial<Statuses> = {
  nothing: { 'create-part': 'VERIFIED' },
  VERIFIED: { assign: 'ASSIGNED', archive: 'ARCHIVED', refer: 'REFERRED' },
  ASSIGNED: { accept: 'ACCEPTED', decline: 'VERIFIED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ACCEPTED: { ask: 'ASKED', 'log-progress': 'ACCEPTED', recall: 'VERIFIED', respond: 'RESPONDED' },
  ASKED: { answer: 'ACCEPTED', expire: 'ACCEPTED' },
  RESPONDED: {
    'request-check': 'RESPONDED',
    check: 'RESPONDED',
    'send-back': 'REOPENED',
    reopen: 'REOPENED',
    close: 'CLOSED',
  },
  REOPENED: { ask: 'ASKED', 'log-progress': 'REOPENED', recall: 'VERIFIED', respond: 'RESPONDED' },
  CLOSED: {},
  REFERRED: {},
  ARCHIVED: {},
};

function withUnchanged(model: Partial<Statuses>, ...more: (typeof unchanged)[]): Model {
  return Object.fromEntries(
    Object.entries(model).map(([status, actions]) => [
      status,
      status === 'nothing' ? actions : Object.assign({}, actions, ...more.map((of) => of(status as AspirationStatus))),
    ]),
  ) as Model;
}

/** The lifecycle of an aspiration, and of a part of a split one, without the table of the workflow. */
export const aspirationModel = withUnchanged(moves, unchanged, ofWholes);
export const partModel = withUnchanged(partMoves, unchanged) as Partial<Model>;

type RequestStatus = 'RECEIVED' | 'RETURNED' | 'RESPONDED' | 'UNDER_REVIEW' | 'CLOSED' | 'ARCHIVED';

const notices = (status: RequestStatus) => ({ 'near-deadline': status, 'miss-deadline': status, escalate: status });
const always = (status: RequestStatus) => ({ protect: status, redact: status });

/** The lifecycle of a request for information. */
export const informationRequestModel: Partial<Model> = {
  nothing: { receive: 'RECEIVED' },
  RECEIVED: {
    return: 'RETURNED',
    decide: 'RESPONDED',
    appeal: 'UNDER_REVIEW',
    archive: 'ARCHIVED',
    'extend-deadline': 'RECEIVED',
    'update-answers': 'RECEIVED',
    ...notices('RECEIVED'),
    ...always('RECEIVED'),
  },
  RETURNED: {
    complete: 'RECEIVED',
    expire: 'RECEIVED',
    'update-answers': 'RETURNED',
    ...notices('RETURNED'),
    ...always('RETURNED'),
  },
  RESPONDED: {
    appeal: 'UNDER_REVIEW',
    close: 'CLOSED',
    'auto-close': 'CLOSED',
    'confirm-notified': 'RESPONDED',
    'extend-closure': 'RESPONDED',
    ...notices('RESPONDED'),
    ...always('RESPONDED'),
  },
  UNDER_REVIEW: {
    uphold: 'CLOSED',
    close: 'CLOSED',
    'grant-objection': 'RECEIVED',
    ...notices('UNDER_REVIEW'),
    ...always('UNDER_REVIEW'),
  },
  CLOSED: { rate: 'CLOSED', ...always('CLOSED') },
  ARCHIVED: always('ARCHIVED'),
};
