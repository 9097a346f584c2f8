import { describe, expect, it } from '@jest/globals';
import { faultKinds, planFaults, roundsOfEveryKind } from './fault-plan.js';

describe('planFaults', () => {
  it('depends on the seed alone', () => {
    expect(planFaults(20, 7)).toEqual(planFaults(20, 7));
    expect(planFaults(20, 7)).not.toEqual(planFaults(20, 8));
  });

  it('starts with the same rounds for any length', () => {
    expect(planFaults(100, 7).slice(0, 20)).toEqual(planFaults(20, 7));
  });

  it('includes every kind in its first rounds, and more faults than rounds', () => {
    for (let seed = 0; seed < 50; seed++)
      expect(
        new Set(
          planFaults(roundsOfEveryKind, seed)
            .flat()
            .map(({ kind }) => kind),
        ),
      ).toEqual(new Set(faultKinds));
    expect(planFaults(100, 1).flat()).toHaveLength(150);
  });

  it('pauses a service for longer than its lease and its session', () => {
    const pauses = planFaults(240, 1)
      .flat()
      .filter(({ kind }) => kind === 'pause-service');
    expect(pauses.length).toBeGreaterThan(15);
    expect(Math.min(...pauses.map(({ lastsMs }) => lastsMs))).toBeGreaterThan(10_500);
  });
});
