import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { transitionOf } from '#workflow';
import { aspirationModel } from '../../../../test/aspirations/aspiration-model.js';
import { aspirationError } from './aspiration.errors.js';
import { aspirationWorkflow } from './aspiration.workflow.js';
import {
  aspirationActions,
  type AspirationStatus,
  aspirationStatuses,
  type DeadlineStage,
  expiryActions,
} from './aspiration.states.js';

describeWorkflow(aspirationWorkflow, { service: 'aspirations', errors: aspirationError, model: aspirationModel });

/** A merged aspiration has no deadline: its root has. */
const unmergedActions = aspirationActions.filter((action) => action !== 'merge' && action !== 'unmerge');

type Step = (typeof aspirationWorkflow.transitions)[number];

const running: Record<AspirationStatus, DeadlineStage | null> = {
  RECEIVED: 'VERIFICATION',
  RETURNED: 'COMPLETION',
  VERIFIED: 'VERIFICATION',
  // Its parts have clocks of their own.
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

describe('the clocks of an aspiration', () => {
  it('run one at a time, stand still while a citizen is waited for, and end with the case', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...unmergedActions), { maxLength: 60 }), (tried) => {
        let status: AspirationStatus | null = null;
        const ticking = new Set<DeadlineStage>();
        const held = new Set<DeadlineStage>();
        for (const action of tried) {
          const step: Step | undefined = transitionOf(aspirationWorkflow, status, action);
          if (!step) continue;
          const { stops, pauses, resumes, starts } = step;
          expect([stops ?? [], pauses ?? []].flat().every((clock) => ticking.delete(clock))).toBe(true);
          expect([resumes ?? []].flat().every((clock) => held.delete(clock))).toBe(true);
          if (pauses) held.add(pauses);
          for (const clock of [resumes ?? [], starts ?? []].flat()) ticking.add(clock);
          status = step.to;
          expect([status, ...ticking]).toEqual([status, ...(running[status] ? [running[status]] : [])]);
          expect(held.size).toBe(['RETURNED', 'ASKED'].includes(status) ? 1 : 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave no case without one until it is over, but one whose parts have theirs', () => {
    for (const status of aspirationStatuses)
      expect([status, running[status] === null]).toEqual([
        status,
        ['CLOSED', 'REFERRED', 'ARCHIVED', 'SPLIT'].includes(status),
      ]);
  });

  it('let a case go on when they are a citizen’s', () => {
    for (const [stage, action] of Object.entries(expiryActions))
      for (const status of aspirationStatuses.filter((one) => running[one] === stage))
        expect(transitionOf(aspirationWorkflow, status, action)).toBeDefined();
  });
});
