import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { transitionOf } from '#workflow';
import { informationRequestModel } from '../../../../test/aspirations/aspiration-model.js';
import { aspirationActions } from './aspiration.actors.js';
import { aspirationError } from './aspiration.errors.js';
import { expiryActions } from './aspiration.rules.js';
import type { AspirationStatus, DeadlineStage } from './aspiration.states.js';
import { informationRequestWorkflow } from './information-request.workflow.js';

describeWorkflow(informationRequestWorkflow, {
  service: 'aspirations',
  errors: aspirationError,
  model: informationRequestModel as Required<typeof informationRequestModel>,
});

const running: Partial<Record<AspirationStatus, DeadlineStage>> = {
  RECEIVED: 'INFORMATION_REQUEST',
  RETURNED: 'COMPLETION',
  RESPONDED: 'CLOSURE',
  UNDER_REVIEW: 'OBJECTION',
};

describe('the deadlines of a request for information', () => {
  it('run one at a time, and never those of verification, response, resolution and review', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...aspirationActions), { maxLength: 60 }), (tried) => {
        let status: AspirationStatus | null = null;
        const [active, paused] = [new Set<DeadlineStage>(), new Set<DeadlineStage>()];
        for (const action of tried) {
          const step: (typeof informationRequestWorkflow.transitions)[number] | undefined = transitionOf(
            informationRequestWorkflow,
            status,
            action,
          );
          if (!step) continue;
          const { stops, pauses, resumes, starts } = step;
          for (const stage of [stops ?? [], pauses ?? []].flat()) expect(active.delete(stage)).toBe(true);
          for (const stage of [resumes ?? []].flat()) expect(paused.delete(stage)).toBe(true);
          if (pauses) paused.add(pauses);
          for (const stage of [resumes ?? [], starts ?? []].flat()) active.add(stage);
          status = step.to;
          expect([...active]).toEqual([running[status] ?? []].flat());
          expect([...paused]).toEqual(status === 'RETURNED' ? ['INFORMATION_REQUEST'] : []);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('lead to a transition when they are the requester’s and expire', () => {
    const waiting = (Object.entries(running) as [AspirationStatus, DeadlineStage][]).flatMap(([status, stage]) =>
      stage in expiryActions ? [[status, expiryActions[stage as keyof typeof expiryActions]] as const] : [],
    );
    expect(waiting.map(([status, action]) => transitionOf(informationRequestWorkflow, status, action)?.to)).toEqual([
      'RECEIVED',
      'CLOSED',
    ]);
  });
});
