import { describe, expect, it } from '@jest/globals';
import { decide } from '#testing';
import { aspirationGuards } from './aspiration.guards.js';
import { declinesAllowed, expiryActions, objectionAction, reopeningsAllowed, replyAction } from './aspiration.rules.js';
import { aspirationWorkflow } from './aspiration.workflow.js';

const active = { mergedInto: null, parentId: null, agencyId: 'dinkes' };
const objectTo = (reopenings: number, action: 'reopen' | 'appeal') =>
  decide(aspirationWorkflow, aspirationGuards, { from: 'RESPONDED', action, before: { ...active, reopenings } });

describe('an aspiration', () => {
  it.each([
    [declinesAllowed - 1, { to: 'VERIFIED' }],
    [declinesAllowed, { refused: 'declined-too-often' }],
    [declinesAllowed + 1, { refused: 'declined-too-often' }],
  ])('that was declined %i times is declined again: %j', async (declines, outcome) => {
    const before = { ...active, declines };
    expect(await decide(aspirationWorkflow, aspirationGuards, { from: 'ASSIGNED', action: 'decline', before })).toEqual(
      outcome,
    );
  });

  it.each([
    [reopeningsAllowed - 1, { to: 'REOPENED' }, { refused: 'reopenings-left' }, 'reopen'],
    [reopeningsAllowed, { refused: 'reopened-too-often' }, { to: 'UNDER_REVIEW' }, 'appeal'],
    [reopeningsAllowed + 1, { refused: 'reopened-too-often' }, { to: 'UNDER_REVIEW' }, 'appeal'],
  ] as const)(
    'that was reopened %i times is reopened again: %j, appealed: %j',
    async (times, reopen, appeal, action) => {
      expect(await objectTo(times, 'reopen')).toEqual(reopen);
      expect(await objectTo(times, 'appeal')).toEqual(appeal);
      expect(objectionAction({ reopenings: times })).toBe(action);
    },
  );

  it('may be declined three times and reopened twice', () => {
    expect([declinesAllowed, reopeningsAllowed]).toEqual([3, 2]);
  });

  it('that was returned is completed by a reply, and another one answered', () => {
    expect([replyAction({ status: 'RETURNED' }), replyAction({ status: 'ASKED' })]).toEqual(['complete', 'answer']);
  });

  it('continues without its citizen when the time of the citizen is over', () => {
    expect(expiryActions).toEqual({ COMPLETION: 'expire', QUESTION: 'expire', CLOSURE: 'auto-close' });
  });
});
