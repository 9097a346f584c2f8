import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { priorityOf } from './priority.js';

describe('the priority of an aspiration', () => {
  it('is between 0 and 100, and never falls with citizens or days', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(2_000), (affected, waitingDays) => {
        const priority = priorityOf({ affected, waitingDays });
        expect(priority).toBeGreaterThanOrEqual(0);
        expect(priority).toBeLessThanOrEqual(100);
        expect(priorityOf({ affected: affected + 1, waitingDays })).toBeGreaterThanOrEqual(priority);
        expect(priorityOf({ affected, waitingDays: waitingDays + 1 })).toBeGreaterThanOrEqual(priority);
      }),
    );
  });

  it.each([
    [{ affected: 1, waitingDays: 0 }, 0],
    [{ affected: 2, waitingDays: 0 }, 10],
    [{ affected: 3, waitingDays: 0 }, 16],
    [{ affected: 64, waitingDays: 0 }, 60],
    [{ affected: 127, waitingDays: 0 }, 70],
    [{ affected: 128, waitingDays: 0 }, 70],
    [{ affected: 129, waitingDays: 0 }, 70],
    [{ affected: 5_000, waitingDays: -1 }, 70],
    [{ affected: 1, waitingDays: 29 }, 29],
    [{ affected: 1, waitingDays: 30 }, 30],
    [{ affected: 1, waitingDays: 31 }, 30],
    [{ affected: 128, waitingDays: 400 }, 100],
  ])('of %j is %i', (input, priority) => expect(priorityOf(input)).toBe(priority));
});
