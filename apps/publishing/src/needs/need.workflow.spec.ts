import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { decide, describeWorkflow } from '#testing';
import { publishingPolicy } from '../publishing.policy.js';
import type { InformationNeed } from './need.entity.js';
import { needError } from './need.errors.js';
import { needEvents } from './need.events.js';
import { needGuards } from './need.guards.js';
import { needWorkflow } from './need.workflow.js';

describeWorkflow(needWorkflow, {
  service: 'publishing',
  errors: needError,
  policy: publishingPolicy,
  guards: needGuards,
  events: needEvents,
  model: {
    nothing: { receive: 'RECEIVED', request: 'RECEIVED' },
    RECEIVED: { list: 'OPEN', answer: 'ANSWERED', merge: 'MERGED', decline: 'DECLINED' },
    OPEN: { answer: 'ANSWERED', merge: 'MERGED', decline: 'DECLINED' },
    ANSWERED: { reopen: 'OPEN' },
    MERGED: {},
    DECLINED: { reopen: 'OPEN' },
  },
});

describe('a need of information', () => {
  const now = new Date('2026-11-24T03:00:00Z');
  const step = (action: 'answer' | 'merge', input: object) =>
    decide(needWorkflow, needGuards, { from: 'OPEN', action, before: {}, input, now });

  it('is answered by a live edition alone, and merged into an open need alone', async () => {
    expect(await step('answer', { answerTitle: 'Jadwal', kimIds: [] })).toEqual({ to: 'ANSWERED' });
    expect(await step('answer', { answerTitle: null })).toEqual({ refused: 'document-not-live' });
    expect(await step('merge', { targetIsOpen: true })).toEqual({ to: 'MERGED' });
    expect(await step('merge', { targetIsOpen: false })).toEqual({ refused: 'merge-target-not-open' });
  });

  it('is published with its village, and never with its words', () => {
    const [id, kimId] = [uuidv7(), uuidv7()];
    const after = { id, version: 2, villageCode: '32.01.22.2004', kimId, text: 'Kapan imunisasi?' } as InformationNeed;
    const listed = needEvents['InformationNeedListed']!({ after, input: {}, now } as never);
    expect(listed).toMatchObject({
      data: { needId: id, version: 2, villageCode: '32.01.22.2004', kimId, listedAt: now.toISOString() },
    });
    expect(JSON.stringify(listed)).not.toContain(after.text);
  });
});
