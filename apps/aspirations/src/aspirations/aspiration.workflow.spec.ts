import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { transitionOf } from '#workflow';
import { aspirationModel } from '../../../../test/aspirations/aspiration-model.js';
import { aspirationError } from './aspiration.errors.js';
import { aspirationWorkflow } from './aspiration.workflow.js';
import { aspirationActions } from './aspiration.actors.js';
import { expiryActions } from './aspiration.rules.js';
import { type AspirationStatus, aspirationStatuses, closedStatuses, type DeadlineStage } from './aspiration.states.js';

describeWorkflow(aspirationWorkflow, { service: 'aspirations', errors: aspirationError, model: aspirationModel });

/** A merged aspiration has no deadline: its root has. */
const unmergedActions = aspirationActions.filter((action) => action !== 'merge' && action !== 'unmerge');

type Step = (typeof aspirationWorkflow.transitions)[number];

const running: Record<AspirationStatus, DeadlineStage | null> = {
  RECEIVED: 'VERIFICATION',
  RETURNED: 'COMPLETION',
  VERIFIED: 'VERIFICATION',
  HELD: 'VERIFICATION',
  // Its parts have deadlines of their own.
  SPLIT: null,
  ASSIGNED: 'RESPONSE',
  ACCEPTED: 'RESOLUTION',
  ASKED: 'QUESTION',
  RESPONDED: 'CLOSURE',
  REOPENED: 'RESOLUTION',
  UNDER_REVIEW: 'REVIEW',
  CLOSED: null,
  REFERRED: null,
  ARCHIVED: null,
};

describe('the deadlines of an aspiration', () => {
  it('run one at a time, pause while a reply of the citizen is awaited, and end with the aspiration', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...unmergedActions), { maxLength: 60 }), (tried) => {
        let status: AspirationStatus | null = null;
        const active = new Set<DeadlineStage>();
        const paused = new Set<DeadlineStage>();
        for (const action of tried) {
          const step: Step | undefined = transitionOf(aspirationWorkflow, status, action);
          if (!step) continue;
          const { stops, pauses, resumes, starts } = step;
          expect([stops ?? [], pauses ?? []].flat().every((stage) => active.delete(stage))).toBe(true);
          expect([resumes ?? []].flat().every((stage) => paused.delete(stage))).toBe(true);
          if (pauses) paused.add(pauses);
          for (const stage of [resumes ?? [], starts ?? []].flat()) active.add(stage);
          status = step.to;
          expect([status, ...active]).toEqual([status, ...(running[status] ? [running[status]] : [])]);
          expect(paused.size).toBe(['RETURNED', 'ASKED'].includes(status) ? 1 : 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave no open aspiration without one, except a split one', () => {
    for (const status of aspirationStatuses)
      expect([status, running[status] === null]).toEqual([status, [...closedStatuses, 'SPLIT'].includes(status)]);
  });

  it('lead to a transition when they are the citizen’s and expire', () => {
    for (const [stage, action] of Object.entries(expiryActions))
      for (const status of aspirationStatuses.filter((one) => running[one] === stage))
        expect(transitionOf(aspirationWorkflow, status, action)).toBeDefined();
  });
});
