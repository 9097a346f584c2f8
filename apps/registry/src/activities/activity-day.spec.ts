import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { faultOfDay, kimSince } from './activity-day.js';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('the day of an activity', () => {
  it.each([
    ['2026-11-24', undefined],
    ['2026-11-25', 'activity-in-future'],
    ['2026-02-03', undefined],
    ['2026-02-02', 'activity-before-kim'],
  ])('%s: %s', (heldOn, fault) => {
    expect(faultOfDay(heldOn, { today: '2026-11-24', since: '2026-02-03' })).toBe(fault);
  });

  it('is right exactly from the beginning of the KIM until today', () => {
    fc.assert(
      fc.property(day, day, day, (heldOn, today, since) => {
        const right = faultOfDay(heldOn, { today, since }) === undefined;
        expect(right).toBe(since <= heldOn && heldOn <= today);
      }),
    );
  });
});

describe('a KIM exists', () => {
  const createdAt = new Date('2026-11-23T18:00:00Z');

  it.each([
    [null, '2026-11-24'],
    [{ date: '2026-02-03' }, '2026-02-03'],
    [{ date: '2027-01-01' }, '2026-11-24'],
  ])('with the decree %j since %s', (decree, since) => {
    expect(kimSince({ decree, createdAt })).toBe(since);
  });
});
