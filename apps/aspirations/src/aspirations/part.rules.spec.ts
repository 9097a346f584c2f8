import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { transitionOf } from '#workflow';
import { aspirationModel, partModel } from '../../../../test/aspirations/aspiration-model.js';
import { aspirationWorkflow } from './aspiration.workflow.js';
import { affectsWhole, wholeTransition } from './part.rules.js';
import { partWorkflow } from './part.workflow.js';
import { aspirationActions } from './aspiration.actors.js';
import type { AspirationStatus, DeadlineStage } from './aspiration.states.js';

const statuses = partWorkflow.states;
const parts = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 10 });
const done: readonly AspirationStatus[] = ['RESPONDED', 'CLOSED', 'ARCHIVED', 'REFERRED'];

describe('a part of a split aspiration', () => {
  it('has the transitions of its model, and no other', () => {
    for (const from of [null, ...statuses])
      for (const action of aspirationActions)
        expect([from, action, transitionOf(partWorkflow, from, action)?.to]).toEqual([
          from,
          action,
          partModel[from ?? 'nothing']?.[action],
        ]);
  });

  it('has one deadline while an agency, the coordinator or the citizen must act, and none while it waits for the others', () => {
    const actions = partWorkflow.transitions.flatMap(({ from, action, to }) =>
      from === null || from === to ? [] : [action],
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 40 }), (tried) => {
        let status: AspirationStatus = 'VERIFIED';
        const running = new Set<DeadlineStage>();
        for (const action of tried) {
          const step: (typeof partWorkflow.transitions)[number] | undefined = transitionOf(
            partWorkflow,
            status,
            action,
          );
          if (!step) continue;
          for (const stops of [step.stops, step.pauses]) if (stops) running.delete(stops);
          for (const starts of [step.starts, step.resumes]) if (starts) running.add(starts);
          status = step.to;
          const waits = status === 'RESPONDED' || ['CLOSED', 'ARCHIVED', 'REFERRED'].includes(status);
          expect([status, running.size]).toEqual([status, waits ? 0 : 1]);
        }
      }),
    );
  });
});

describe('a split aspiration', () => {
  it('is answered, or back with the coordinator, exactly when no part is open', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const answered = of.some((part) => ['RESPONDED', 'CLOSED'].includes(part));
        const over = of.every((part) => done.includes(part));
        expect(wholeTransition('SPLIT', of)).toBe(over ? (answered ? 'collect-answers' : 'unsplit') : undefined);
      }),
    );
  });

  it('is split again when a part is reopened, also under review, but not once it has ended', () => {
    fc.assert(
      fc.property(parts, (of) => {
        for (const whole of ['RESPONDED', 'UNDER_REVIEW'] as const)
          expect(wholeTransition(whole, [...of, 'REOPENED'])).toBe('reopen-parts');
        for (const whole of ['CLOSED', 'VERIFIED', 'ARCHIVED'] as const)
          expect(wholeTransition(whole, of)).toBeUndefined();
      }),
    );
  });

  it('has every transition that follows from its parts', () => {
    for (const [whole, action] of [
      ['SPLIT', 'collect-answers'],
      ['SPLIT', 'unsplit'],
      ['RESPONDED', 'reopen-parts'],
      ['UNDER_REVIEW', 'reopen-parts'],
    ] as const)
      expect(transitionOf(aspirationWorkflow, whole, action)?.to).toBe(aspirationModel[whole][action]);
  });

  it('follows every transition by which a part is done, or open again', () => {
    const turns = partWorkflow.transitions.filter(
      ({ from, to }) => from !== null && done.includes(from) !== done.includes(to),
    );
    expect(turns.filter(({ to }) => !affectsWhole(to))).toEqual([]);
  });
});
