import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { claimHarms, claimReaches, triageScore } from './claim.rules.js';

const reach = fc.constantFrom(...claimReaches);
const harm = fc.constantFrom(...claimHarms);
const reports = fc.nat(1_000_000);

describe('the score of a claim', () => {
  it('lies between 1 and 100', () => {
    fc.assert(
      fc.property(reach, harm, reports, (far, bad, count) => {
        const score = triageScore(far, bad, count);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
    expect(triageScore('VILLAGE', 'NONE', 1)).toBe(1);
    expect(triageScore('BEYOND', 'LIFE', 1_000)).toBe(100);
  });

  it('grows with harm, reach and reports', () => {
    fc.assert(
      fc.property(reach, harm, reports, reach, harm, reports, (far, bad, count, farther, worse, more) => {
        fc.pre(
          claimReaches.indexOf(farther) >= claimReaches.indexOf(far) &&
            claimHarms.indexOf(worse) >= claimHarms.indexOf(bad) &&
            more >= count,
        );
        expect(triageScore(farther, worse, more)).toBeGreaterThanOrEqual(triageScore(far, bad, count));
      }),
    );
  });

  it('puts danger to life in one village before any number of reports of a harmless claim', () => {
    expect(triageScore('VILLAGE', 'LIFE', 1)).toBeGreaterThan(triageScore('BEYOND', 'NONE', 1_000_000));
  });
});
