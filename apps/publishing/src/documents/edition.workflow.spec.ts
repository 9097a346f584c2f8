import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { publishingError } from '../publishing.errors.js';
import {
  type EditionAction,
  editionActions,
  type EditionStatus,
  type EditionContext,
  editionWorkflow,
  judgeEdition,
} from './edition.workflow.js';

const today = '2026-11-24';
const people = ['author', 'second', 'third'] as const;

/** An edition as somebody who knows nothing of the table would describe it. */
interface Model {
  status: EditionStatus;
  text: number;
  changedBy: string;
  approvedText: number | null;
  approvedBy: string | null;
  disseminateBy: string;
}

interface Attempt {
  action: EditionAction;
  actor: string;
  /** The text that the actor believes to approve. */
  text: number;
}

const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...editionActions),
    actor: fc.constantFrom(...people),
    text: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 30 },
);

/** The rules in words: may this be done? */
function allowed(model: Model, { action, actor, text }: Attempt): boolean {
  switch (action) {
    case 'create':
      return false;
    case 'change':
      return model.status === 'DRAFT';
    case 'submit':
      return model.status === 'DRAFT' && model.disseminateBy >= today;
    case 'return':
      return model.status === 'IN_REVIEW' || model.status === 'APPROVED';
    case 'approve':
      return model.status === 'IN_REVIEW' && actor !== model.changedBy && text === model.text;
    case 'publish':
      return model.status === 'APPROVED' && model.disseminateBy >= today;
    default:
      return action satisfies never;
  }
}

function apply(model: Model, { action, actor, text }: Attempt): void {
  switch (action) {
    case 'create':
      return;
    case 'change':
      Object.assign(model, { text: model.text + 1, changedBy: actor });
      return;
    case 'submit':
      model.status = 'IN_REVIEW';
      return;
    case 'return':
      Object.assign(model, { status: 'DRAFT', approvedText: null, approvedBy: null });
      return;
    case 'approve':
      Object.assign(model, { status: 'APPROVED', approvedText: text, approvedBy: actor });
      return;
    case 'publish':
      model.status = 'PUBLISHED';
  }
}

function stepOf(model: Model, { action, actor, text }: Attempt): EditionContext {
  const approvedText = action === 'approve' ? text : model.approvedText;
  return {
    status: model.status,
    changedBy: model.changedBy,
    contentHash: `hash of ${model.text}`,
    approvedHash: approvedText === null ? null : `hash of ${approvedText}`,
    disseminateBy: model.disseminateBy,
    actor,
    today,
  };
}

describeWorkflow(editionWorkflow, {
  service: 'publishing',
  errors: publishingError,
  model: {
    nothing: { create: 'DRAFT' },
    DRAFT: { change: 'DRAFT', submit: 'IN_REVIEW' },
    IN_REVIEW: { return: 'DRAFT', approve: 'APPROVED' },
    APPROVED: { return: 'DRAFT', publish: 'PUBLISHED' },
    PUBLISHED: {},
  },
});

describe('the life-cycle of an edition', () => {
  it('allows what the rules say and nothing else, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom('2026-11-23', today, '2026-12-01'), (tries, disseminateBy) => {
        const model: Model = {
          status: editionWorkflow.initial,
          text: 0,
          changedBy: 'author',
          approvedText: null,
          approvedBy: null,
          disseminateBy,
        };
        for (const attempt of tries) {
          const verdict = judgeEdition(attempt.action, stepOf(model, attempt));
          expect('to' in verdict).toBe(allowed(model, attempt));
          if ('refused' in verdict) continue;
          apply(model, attempt);
          expect(verdict.to).toBe(model.status);
          const approved = model.status === 'APPROVED' || model.status === 'PUBLISHED';
          expect(approved).toBe(model.approvedText === model.text && model.approvedBy !== null);
          expect(model.approvedBy).not.toBe(model.changedBy);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says why a step is refused', () => {
    const inReview: EditionContext = {
      status: 'IN_REVIEW',
      changedBy: 'author',
      contentHash: 'a',
      approvedHash: 'a',
      disseminateBy: today,
      actor: 'second',
      today,
    };
    expect(judgeEdition('approve', inReview)).toEqual({ to: 'APPROVED' });
    expect(judgeEdition('approve', { ...inReview, actor: 'author' })).toEqual({ refused: 'own-content' });
    expect(judgeEdition('approve', { ...inReview, approvedHash: 'b' })).toEqual({ refused: 'content-changed' });
    expect(judgeEdition('publish', inReview)).toEqual({ refused: 'edition-state-conflict' });
    expect(judgeEdition('publish', { ...inReview, status: 'APPROVED', approvedHash: 'b' })).toEqual({
      refused: 'content-changed',
    });
    expect(judgeEdition('publish', { ...inReview, status: 'APPROVED', disseminateBy: '2026-11-23' })).toEqual({
      refused: 'disseminate-by-passed',
    });
  });
});
