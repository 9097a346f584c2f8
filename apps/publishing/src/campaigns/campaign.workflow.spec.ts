import { describe, expect, it } from '@jest/globals';
import { decide, describeWorkflow } from '#testing';
import { publishingPolicy } from '../publishing.policy.js';
import { campaignError } from './campaign.errors.js';
import { campaignEvents } from './campaign.events.js';
import { campaignGuards } from './campaign.guards.js';
import { campaignWorkflow } from './campaign.workflow.js';

describeWorkflow(campaignWorkflow, {
  service: 'publishing',
  errors: campaignError,
  policy: publishingPolicy,
  guards: campaignGuards,
  events: campaignEvents,
  model: {
    nothing: { create: 'DRAFT' },
    DRAFT: { change: 'DRAFT', start: 'ACTIVE', cancel: 'CANCELLED' },
    ACTIVE: { change: 'ACTIVE', pause: 'PAUSED', close: 'CLOSED', cancel: 'CANCELLED' },
    PAUSED: { change: 'PAUSED', resume: 'ACTIVE', close: 'CLOSED', cancel: 'CANCELLED' },
    CLOSED: {},
    CANCELLED: {},
  },
});

describe('the start of a campaign', () => {
  // 18 December in Jakarta, and still the 17th in UTC.
  const now = new Date('2026-12-17T17:00:00Z');
  const goals = [{ metric: 'PEOPLE_REACHED', target: 1 }] as const;
  const start = (before: object) =>
    decide(campaignWorkflow, campaignGuards, {
      from: 'DRAFT',
      action: 'start',
      before,
      input: {},
      now,
    });

  it.each([
    [{ goals, documentIds: ['a'], endsOn: '2026-12-18' }, { to: 'ACTIVE' }],
    [{ goals, documentIds: ['a'], endsOn: '2026-12-17' }, { refused: 'campaign-period-passed' }],
    [{ goals: [], documentIds: ['a'], endsOn: '2026-12-18' }, { refused: 'campaign-incomplete' }],
    [{ goals, documentIds: [], endsOn: '2026-12-18' }, { refused: 'campaign-incomplete' }],
  ])('of %j gives %j', async (before, outcome) => {
    expect(await start(before)).toMatchObject(outcome);
  });
});
