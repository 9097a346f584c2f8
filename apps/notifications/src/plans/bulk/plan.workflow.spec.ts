import { describe, expect, it } from '@jest/globals';
import { decide, describeWorkflow } from '#testing';
import { notificationsPolicy } from '../../notifications.policy.js';
import { planError } from './plan.errors.js';
import { planGuards } from './plan.guards.js';
import { planWorkflow } from './plan.workflow.js';

describeWorkflow(planWorkflow, {
  service: 'notifications',
  errors: planError,
  policy: notificationsPolicy,
  guards: planGuards,
  events: {},
  model: {
    nothing: { create: 'DRAFT' },
    DRAFT: { announce: 'PLANNING', estimate: 'DRAFT', approve: 'DRAFT', start: 'PLANNING', cancel: 'CANCELLED' },
    PLANNING: {
      'send-canary': 'CANARY',
      release: 'RUNNING',
      pause: 'PAUSED',
      stop: 'PAUSED',
      cancel: 'CANCELLED',
      recall: 'RECALLED',
    },
    CANARY: { release: 'RUNNING', pause: 'PAUSED', stop: 'PAUSED', cancel: 'CANCELLED', recall: 'RECALLED' },
    RUNNING: { complete: 'DONE', pause: 'PAUSED', stop: 'PAUSED', cancel: 'CANCELLED', recall: 'RECALLED' },
    PAUSED: { resume: 'PLANNING', cancel: 'CANCELLED', recall: 'RECALLED' },
    DONE: { recall: 'RECALLED' },
    CANCELLED: { recall: 'RECALLED' },
    RECALLED: {},
  },
});

const now = new Date('2026-11-24T02:00:00Z');

describe('the start of a plan', () => {
  const starting = (before: object) =>
    decide(planWorkflow, planGuards, { from: 'DRAFT', action: 'start', before, input: {}, now });

  it('needs a dry run, a recent approval for what breaks quiet hours, and time', async () => {
    const ready = { dryRun: {}, class: 'BULK', disaster: false, approvedAt: null, expiresAt: null };
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    expect(await starting(ready)).toEqual({ to: 'PLANNING' });
    expect(await starting({ ...ready, dryRun: null })).toEqual({ refused: 'dry-run-needed' });
    for (const urgent of [{ disaster: true }, { class: 'CRITICAL' }]) {
      const plan = { ...ready, ...urgent };
      expect(await starting(plan)).toEqual({ refused: 'approval-needed' });
      expect(await starting({ ...plan, approvedAt: hoursAgo(6) })).toEqual({ refused: 'approval-needed' });
      expect(await starting({ ...plan, approvedAt: hoursAgo(5) })).toEqual({ to: 'PLANNING' });
    }
    expect(await starting({ ...ready, expiresAt: now })).toEqual({ refused: 'plan-expired' });
  });

  it('is approved by a person other than the author', async () => {
    const approving = (actor: string) =>
      decide(planWorkflow, planGuards, {
        from: 'DRAFT',
        action: 'approve',
        before: { createdBy: 'penyusun' },
        input: {},
        actor,
        now,
      });
    expect(await approving('penyusun')).toEqual({ refused: 'own-plan' });
    expect(await approving('kabid')).toEqual({ to: 'DRAFT' });
  });
});
