import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decide, describeWorkflow } from '#testing';
import { publishingPolicy } from '../publishing.policy.js';
import { editionError } from './edition.errors.js';
import { editionEvents } from './edition.events.js';
import { editionGuards } from './edition.guards.js';
import { type EditionAction, editionActions, type EditionStatus, editionWorkflow } from './edition.workflow.js';

const today = '2026-11-24';
const now = new Date('2026-11-24T03:00:00Z');
const people = ['author', 'second', 'third'] as const;

/** An edition as it would be described without the table. */
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
  /** The text that the actor means to approve. */
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

/** Whether the rules allow this. */
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

/** What the lifecycle decides, by its table and guards. */
function decisionOn(model: Model, { action, actor, text }: Attempt) {
  const approvedText = action === 'approve' ? text : model.approvedText;
  return decide(editionWorkflow, editionGuards, {
    from: model.status,
    action,
    before: {
      changedBy: model.changedBy,
      contentHash: `hash of ${model.text}`,
      approvedHash: approvedText === null ? null : `hash of ${approvedText}`,
      disseminateBy: model.disseminateBy,
    },
    actor,
    now,
  });
}

describeWorkflow(editionWorkflow, {
  service: 'publishing',
  errors: editionError,
  policy: publishingPolicy,
  guards: editionGuards,
  events: editionEvents,
  model: {
    nothing: { create: 'DRAFT' },
    DRAFT: { change: 'DRAFT', submit: 'IN_REVIEW' },
    IN_REVIEW: { return: 'DRAFT', approve: 'APPROVED' },
    APPROVED: { return: 'DRAFT', publish: 'PUBLISHED' },
    PUBLISHED: {},
  },
});

describe('the lifecycle of an edition', () => {
  it('allows exactly what the model allows, whatever is attempted in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, fc.constantFrom('2026-11-23', today, '2026-12-01'), async (tries, disseminateBy) => {
        const model: Model = {
          status: editionWorkflow.initial,
          text: 0,
          changedBy: 'author',
          approvedText: null,
          approvedBy: null,
          disseminateBy,
        };
        for (const attempt of tries) {
          const decision = await decisionOn(model, attempt);
          expect('to' in decision).toBe(allowed(model, attempt));
          if ('refused' in decision) continue;
          apply(model, attempt);
          expect(decision.to).toBe(model.status);
          const approved = model.status === 'APPROVED' || model.status === 'PUBLISHED';
          expect(approved).toBe(model.approvedText === model.text && model.approvedBy !== null);
          expect(model.approvedBy).not.toBe(model.changedBy);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses by the first rule that does not hold', async () => {
    const inReview: Model = {
      status: 'IN_REVIEW',
      text: 1,
      changedBy: 'author',
      approvedText: 1,
      approvedBy: null,
      disseminateBy: today,
    };
    const decisionOf = (action: EditionAction, actor: string, rest: Partial<Model> = {}, text = 1) =>
      decisionOn({ ...inReview, ...rest }, { action, actor, text });
    expect(await decisionOf('approve', 'second')).toEqual({ to: 'APPROVED' });
    expect(await decisionOf('approve', 'author', {}, 2)).toEqual({ refused: 'own-content' });
    expect(await decisionOf('approve', 'second', {}, 2)).toEqual({ refused: 'content-changed' });
    expect(await decisionOf('publish', 'second')).toEqual({ refused: 'transition-refused' });
    expect(await decisionOf('publish', 'second', { status: 'APPROVED', approvedText: 2 })).toEqual({
      refused: 'content-changed',
    });
    expect(await decisionOf('publish', 'second', { status: 'APPROVED', disseminateBy: '2026-11-23' })).toEqual({
      refused: 'disseminate-by-passed',
    });
  });
});
