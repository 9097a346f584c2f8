import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { priorityAt, priorityOf } from './priority.js';

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
    [{ affected: 1, waitingDays: 31 }, 31],
    [{ affected: 128, waitingDays: 400 }, 100],
    [{ affected: 1, waitingDays: 400 }, 100],
  ])('of %j is %i', (input, priority) => expect(priorityOf(input)).toBe(priority));

  it('is that of the moment from which the index counts', () => {
    const now = new Date('2026-12-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(200), (affected, waitingDays) => {
        const days = Math.min(70, 10 * Math.log2(affected)) + waitingDays;
        expect(priorityAt(new Date(now.getTime() - days * 86_400_000), now)).toBeCloseTo(
          priorityOf({ affected, waitingDays }),
          -0.5,
        );
      }),
    );
  });
});
