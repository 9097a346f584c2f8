import type { Formula } from '../../apps/registry/src/maturity/maturity-formula.js';

/** The first formula of the platform, from the migration. */
export const firstFormula: Formula = {
  windowMonths: 12,
  minimumActivities: 6,
  developingFrom: 40,
  independentFrom: 70,
  criteria: [
    { criterion: 'ACCESS', weight: 6, target: 12, perMonth: 2, minimumSample: 3, effort: 1 },
    { criterion: 'DISCUSSION', weight: 10, target: 12, perMonth: 2, minimumSample: 3, effort: 3 },
    { criterion: 'IMPLEMENTATION', weight: 10, target: 4, perMonth: 1, minimumSample: 2, effort: 8 },
    { criterion: 'NETWORKING', weight: 6, target: 4, perMonth: 1, minimumSample: 2, effort: 5 },
    { criterion: 'DISSEMINATION', weight: 18, target: 24, perMonth: 4, minimumSample: 6, effort: 2 },
    { criterion: 'ASPIRATION', weight: 10, target: 12, perMonth: 3, minimumSample: 3, effort: 2 },
    { criterion: 'TRAINING', weight: 8, target: 2, perMonth: 1, minimumSample: 1, effort: 6 },
    { criterion: 'TIMELY_TASK', weight: 14, target: 90, perMonth: null, minimumSample: 5, effort: 2 },
    { criterion: 'TIMELY_REPORT', weight: 8, target: 90, perMonth: null, minimumSample: 3, effort: 2 },
    { criterion: 'DECREE', weight: 6, target: 1, perMonth: null, minimumSample: 1, effort: 10 },
    { criterion: 'OFFICER', weight: 4, target: 3, perMonth: null, minimumSample: 1, effort: 4 },
  ],
};
