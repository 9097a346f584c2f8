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
  approvedText: number | null;
  authors: string[];
  endorsedBy: string | null;
  approvedBy: string | null;
  kind: 'NEWS' | 'HOAX_CLARIFICATION';
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

const open = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'];

/** Whether the rules allow this. */
function allowed(model: Model, { action, actor, text }: Attempt): boolean {
  const { status } = model;
  const isReviewer = status === 'IN_REVIEW' && !model.authors.includes(actor) && actor !== model.endorsedBy;
  const isTimely = model.disseminateBy >= today;
  switch (action) {
    case 'create':
      return false;
    case 'change':
      return open.includes(status);
    case 'submit':
      return status === 'DRAFT' && isTimely;
    case 'return':
      return open.includes(status) && status !== 'DRAFT';
    case 'endorse':
      return isReviewer && text === model.text;
    case 'approve':
      return isReviewer && text === model.text && (model.kind === 'NEWS' || model.endorsedBy !== null);
    case 'publish':
      return (status === 'APPROVED' || status === 'SCHEDULED') && isTimely;
    case 'schedule':
      return status === 'APPROVED' && isTimely;
    case 'unschedule':
    case 'miss':
      return status === 'SCHEDULED';
    case 'correct':
    case 'supersede':
    case 'withdraw':
    case 'expire':
    case 'remind':
    case 'schedule-withdrawal':
    case 'cancel-withdrawal':
      return status === 'PUBLISHED';
    case 'discard':
      return status === 'DRAFT';
    default:
      return action satisfies never;
  }
}

const leadsTo: Partial<Record<EditionAction, EditionStatus>> = {
  submit: 'IN_REVIEW',
  publish: 'PUBLISHED',
  schedule: 'SCHEDULED',
  unschedule: 'APPROVED',
  miss: 'APPROVED',
  correct: 'SUPERSEDED',
  supersede: 'SUPERSEDED',
  withdraw: 'WITHDRAWN',
  expire: 'EXPIRED',
  remind: 'PUBLISHED',
  'schedule-withdrawal': 'PUBLISHED',
  'cancel-withdrawal': 'PUBLISHED',
  discard: 'DISCARDED',
};

function apply(model: Model, { action, actor, text }: Attempt): void {
  const unapproved = { status: 'DRAFT', approvedText: null, approvedBy: null, endorsedBy: null };
  if (action === 'return') Object.assign(model, unapproved);
  else if (action === 'change')
    Object.assign(model, unapproved, { text: model.text + 1, authors: [...model.authors, actor] });
  else if (action === 'endorse') model.endorsedBy = actor;
  else if (action === 'approve') Object.assign(model, { status: 'APPROVED', approvedText: text, approvedBy: actor });
  else model.status = leadsTo[action]!;
}

/** What the lifecycle decides, by its table and guards. */
function decisionOn(model: Model, { action, actor, text }: Attempt) {
  const approvedText = action === 'approve' ? text : model.approvedText;
  return decide(editionWorkflow, editionGuards, {
    from: model.status,
    action,
    before: {
      kind: model.kind,
      informationClass: 'ON_REQUEST',
      notice: null,
      body: 'a',
      villageCodes: ['32.01.22.2004'],
      authors: model.authors,
      endorsedBy: model.endorsedBy,
      expiresAt: null,
      contentHash: `hash of ${model.text}`,
      approvedHash: approvedText === null ? null : `hash of ${approvedText}`,
      disseminateBy: model.disseminateBy,
    },
    input: {
      ...(action === 'endorse' && { readHash: `hash of ${text}` }),
      ...(action.startsWith('schedule') && { scheduledFor: new Date('2026-11-25T03:00:00Z') }),
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
    DRAFT: { change: 'DRAFT', submit: 'IN_REVIEW', discard: 'DISCARDED' },
    IN_REVIEW: { change: 'DRAFT', return: 'DRAFT', endorse: 'IN_REVIEW', approve: 'APPROVED' },
    APPROVED: { change: 'DRAFT', return: 'DRAFT', schedule: 'SCHEDULED', publish: 'PUBLISHED' },
    SCHEDULED: { change: 'DRAFT', return: 'DRAFT', unschedule: 'APPROVED', miss: 'APPROVED', publish: 'PUBLISHED' },
    PUBLISHED: {
      'schedule-withdrawal': 'PUBLISHED',
      'cancel-withdrawal': 'PUBLISHED',
      correct: 'SUPERSEDED',
      supersede: 'SUPERSEDED',
      withdraw: 'WITHDRAWN',
      expire: 'EXPIRED',
      remind: 'PUBLISHED',
    },
    SUPERSEDED: {},
    WITHDRAWN: {},
    EXPIRED: {},
    DISCARDED: {},
  },
});

const dates = fc.constantFrom('2026-11-23', today, '2026-12-01');
const draft: Model = {
  status: editionWorkflow.initial,
  text: 0,
  authors: ['author'],
  approvedText: null,
  endorsedBy: null,
  approvedBy: null,
  disseminateBy: today,
  kind: 'NEWS',
};

describe('the lifecycle of an edition', () => {
  it('allows exactly what the model allows, whatever is attempted in whatever order', async () => {
    const kinds = fc.constantFrom('NEWS' as const, 'HOAX_CLARIFICATION' as const);
    await fc.assert(
      fc.asyncProperty(attempts, dates, kinds, async (tries, disseminateBy, kind) => {
        const model: Model = { ...draft, disseminateBy, kind };
        for (const attempt of tries) {
          const decision = await decisionOn(model, attempt);
          expect('to' in decision).toBe(allowed(model, attempt));
          if ('refused' in decision) continue;
          apply(model, attempt);
          expect(decision.to).toBe(model.status);
          const approved = !['DRAFT', 'IN_REVIEW', 'DISCARDED'].includes(model.status);
          expect(approved).toBe(model.approvedText === model.text && model.approvedBy !== null);
          expect(model.authors).not.toContain(model.approvedBy);
          const involved = new Set([...model.authors, model.endorsedBy, model.approvedBy]);
          expect(approved && kind === 'HOAX_CLARIFICATION' && involved.size < 3).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses by the first rule that does not hold', async () => {
    const inReview: Model = { ...draft, status: 'IN_REVIEW', text: 1, approvedText: 1 };
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
