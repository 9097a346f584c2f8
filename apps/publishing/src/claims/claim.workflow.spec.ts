import { describe, expect, it } from '@jest/globals';
import { claimVerdicts } from '#contracts';
import { decide, describeWorkflow } from '#testing';
import { publishingPolicy } from '../publishing.policy.js';
import { claimError } from './claim.errors.js';
import { claimEvents } from './claim.events.js';
import { claimGuards } from './claim.guards.js';
import { claimSubtypes, subtypesOf } from './claim.rules.js';
import { claimStatuses, claimWorkflow } from './claim.workflow.js';

describeWorkflow(claimWorkflow, {
  service: 'publishing',
  errors: claimError,
  policy: publishingPolicy,
  guards: claimGuards,
  events: claimEvents,
  model: {
    nothing: { report: 'REPORTED' },
    REPORTED: { triage: 'TRIAGED', reject: 'REJECTED', merge: 'MERGED' },
    TRIAGED: { triage: 'TRIAGED', verify: 'IN_VERIFICATION', reject: 'REJECTED', merge: 'MERGED' },
    IN_VERIFICATION: {
      'propose-rating': 'IN_VERIFICATION',
      'confirm-rating': 'RATED',
      reject: 'REJECTED',
      merge: 'MERGED',
    },
    RATED: { 'draft-clarification': 'RATED', clarify: 'CLARIFIED', reconsider: 'IN_VERIFICATION' },
    CLARIFIED: { spread: 'CLARIFIED', reconsider: 'IN_VERIFICATION' },
    REJECTED: {},
    MERGED: {},
  },
});

const now = new Date('2026-11-24T03:00:00Z');

describe('the verdict on a claim', () => {
  const confirm = (proposedBy: string | null, actor: string) =>
    decide(claimWorkflow, claimGuards, {
      from: 'IN_VERIFICATION',
      action: 'confirm-rating',
      before: { proposedVerdict: proposedBy === null ? null : 'HOAX', proposedBy } as never,
      actor,
      now,
    });

  it('is confirmed by another person than proposed it', async () => {
    expect(await confirm('first', 'second')).toEqual({ to: 'RATED' });
    expect(await confirm('first', 'first')).toEqual({ refused: 'own-rating' });
    expect(await confirm(null, 'second')).toEqual({ refused: 'rating-not-proposed' });
  });

  const propose = (proposedVerdict: string, proposedSubtype: string | null, evidence: number) =>
    decide(claimWorkflow, claimGuards, {
      from: 'IN_VERIFICATION',
      action: 'propose-rating',
      before: { proposedVerdict, proposedSubtype } as never,
      input: { evidence },
      now,
    });

  it.each(claimVerdicts)('%s has its own subtypes alone', async (verdict) => {
    for (const subtype of claimSubtypes)
      expect(await propose(verdict, subtype, 1)).toEqual(
        subtypesOf[verdict].includes(subtype) ? { to: 'IN_VERIFICATION' } : { refused: 'subtype-of-another-verdict' },
      );
    expect(await propose(verdict, null, 1)).toEqual({ to: 'IN_VERIFICATION' });
  });

  it.each(claimVerdicts)('%s needs evidence, unless it is UNPROVEN', async (verdict) => {
    expect(await propose(verdict, null, 0)).toEqual(
      verdict === 'UNPROVEN' ? { to: 'IN_VERIFICATION' } : { refused: 'evidence-missing' },
    );
  });
});

describe('the merge of a claim', () => {
  const merge = (into: object | null) =>
    decide(claimWorkflow, claimGuards, {
      from: 'TRIAGED',
      action: 'merge',
      before: { id: 'one' },
      input: { into: into as never },
      now,
    });

  it.each(claimStatuses)('leads into another claim that is %s', async (status) => {
    const isOpen = status !== 'MERGED' && status !== 'REJECTED';
    expect(await merge({ id: 'other', status })).toEqual(
      isOpen ? { to: 'MERGED' } : { refused: 'claim-not-mergeable' },
    );
  });

  it('never leads into itself, or into a claim that does not exist', async () => {
    expect(await merge({ id: 'one', status: 'TRIAGED' })).toEqual({ refused: 'claim-not-mergeable' });
    expect(await merge(null)).toEqual({ refused: 'claim-not-mergeable' });
  });
});
