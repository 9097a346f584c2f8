import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { changeBetween, classOf, type TimeLimit, timeLimitFor } from './time-limit.rules.js';

const general: TimeLimit = {
  stage: 'RESOLUTION',
  class: null,
  category: null,
  agencyId: null,
  effectiveFrom: '2025-01-01',
  workingDays: 14,
  warnBefore: 3,
};
const road = { kind: 'COMPLAINT', category: 'ROADS', agencyId: 'dpupr', oversight: false };

describe('the time limit of an aspiration', () => {
  it.each([
    [{ ...road, kind: 'INFORMATION_REQUEST' }, 'INFORMATION'],
    [road, 'ORDINARY'],
    [{ ...road, oversight: true }, 'OVERSIGHT'],
    [{ ...road, kind: 'INFORMATION_REQUEST', oversight: true }, 'INFORMATION'],
  ])('gives %j the class %s', (subject, expected) => {
    expect(classOf(subject)).toBe(expected);
  });

  it('is the most specific one: agency before category before class', () => {
    const named = { class: 'ORDINARY', category: 'ROADS', agencyId: 'dpupr' } as const;
    const ranked: Partial<TimeLimit>[] = [
      {},
      { class: named.class },
      { category: named.category },
      { agencyId: named.agencyId },
      { class: named.class, category: named.category },
      { class: named.class, agencyId: named.agencyId },
      { category: named.category, agencyId: named.agencyId },
      named,
    ];
    const timeLimits = ranked.map((names, index) => ({ ...general, ...names, workingDays: index + 1 }));
    fc.assert(
      fc.property(fc.subarray(timeLimits, { minLength: 1 }), fc.nat(), (limits, turn) => {
        const turned = [...limits.slice(turn % limits.length), ...limits.slice(0, turn % limits.length)];
        expect(timeLimitFor(turned, road, '2026-11-24')).toBe(limits.at(-1));
      }),
    );
  });

  it.each([
    ['2026-05-31', '2025-01-01'],
    ['2026-06-01', '2026-06-01'],
    ['2026-06-02', '2026-06-01'],
  ])('is on %s the one in effect since %s', (day, effectiveFrom) => {
    const versions = ['2025-01-01', '2026-06-01'].map((from) => ({ ...general, effectiveFrom: from }));
    expect(timeLimitFor(versions, road, day)?.effectiveFrom).toBe(effectiveFrom);
  });

  it('is the first of two equal ones', () => {
    const first = { ...general };
    expect(timeLimitFor([first, { ...general }], road, '2026-11-24')).toBe(first);
  });

  it('is the latest in effect on the day, and none that does not match', () => {
    const versions = ['2025-01-01', '2026-06-01', '2027-01-01'].map((effectiveFrom) => ({ ...general, effectiveFrom }));
    expect(timeLimitFor(versions, road, '2026-11-24')?.effectiveFrom).toBe('2026-06-01');
    expect(timeLimitFor([{ ...general, agencyId: 'dinkes' }], road, '2026-11-24')).toBeUndefined();
    expect(timeLimitFor(versions, road, '2024-12-31')).toBeUndefined();
  });
});

describe('a change of an aspiration', () => {
  const request = { ...road, kind: 'INFORMATION_REQUEST' };
  it.each([
    ['no change', road, road, undefined],
    ['the category', road, { ...road, category: 'WATER' }, 'CATEGORY'],
    ['the class', road, { ...road, oversight: true }, 'CLASS'],
    ['category and class', road, { ...road, category: 'WATER', oversight: true }, 'CATEGORY'],
    ['the agency of a complaint', road, { ...road, agencyId: 'dinkes' }, undefined],
    ['the withdrawal of the agency of a request for information', request, { ...request, agencyId: null }, undefined],
    ['no change of a request for information', request, request, undefined],
  ])('requires a recalculation or none: %s', (_name, before, after, change) => {
    expect(changeBetween(before, after)).toBe(change);
  });
});
