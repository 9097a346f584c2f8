import type { Workflow } from '#workflow';

export const gapStatuses = ['OPEN', 'ASSIGNED', 'CLOSED'] as const;
export type GapStatus = (typeof gapStatuses)[number];
export type GapAction = 'detect' | 'detect-again' | 'assign' | 'close';
export type GapGuard = 'no-fallback-kim' | 'edition-not-live';

/** The lifecycle of a gap in the coverage: an editor assigns it, and it closes when the village is reached. */
export const gapWorkflow: Workflow<GapStatus, GapAction, GapGuard> = {
  noun: 'coverage-gap',
  states: gapStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'detect', to: 'OPEN', by: 'system', guards: [], emits: 'CoverageGapDetected' },
    {
      from: 'OPEN',
      action: 'assign',
      to: 'ASSIGNED',
      by: 'gap.assign',
      guards: ['no-fallback-kim', 'edition-not-live'],
      emits: null,
    },
    { from: 'ASSIGNED', action: 'detect-again', to: 'OPEN', by: 'system', guards: [], emits: 'CoverageGapDetected' },
    { from: 'CLOSED', action: 'detect-again', to: 'OPEN', by: 'system', guards: [], emits: 'CoverageGapDetected' },
    { from: 'OPEN', action: 'close', to: 'CLOSED', by: 'system', guards: [], emits: null },
    { from: 'ASSIGNED', action: 'close', to: 'CLOSED', by: 'system', guards: [], emits: null },
  ],
};
