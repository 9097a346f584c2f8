import { describe, expect, it } from '@jest/globals';
import { activityGuards } from './activity.guards.js';
import { reportGuards } from './reports/report.guards.js';

const now = new Date('2026-11-24T16:59:00Z');
const kim = { status: 'ACTIVE', decree: { date: '2026-02-03' }, createdAt: now };

/** Whether the guard lets the step pass. */
function passes(guard: unknown, step: object): boolean {
  return (guard as (step: object) => unknown)({ now, input: { kim }, ...step }) === true;
}

describe('the day of an activity', () => {
  const guards = activityGuards(undefined as never);

  it.each([
    ['2026-11-23', true],
    ['2026-11-24', true],
    ['2026-11-25', false],
  ])('%s is not in the future: %s', (heldOn, expected) => {
    expect(passes(guards['activity-in-future'], { after: { heldOn } })).toBe(expected);
  });

  it.each([
    ['2026-02-02', false],
    ['2026-02-03', true],
    ['2026-02-04', true],
  ])('%s is not before the KIM: %s', (heldOn, expected) => {
    expect(passes(guards['activity-before-kim'], { after: { heldOn } })).toBe(expected);
  });

  it.each([
    ['ACTIVE', true],
    ['DORMANT', true],
    ['SUSPENDED', false],
    ['VERIFIED', false],
  ])('a KIM that is %s may log: %s', (status, expected) => {
    expect(passes(guards['kim-not-active'], { input: { kim: { ...kim, status } } })).toBe(expected);
  });
});

describe('the month of a report', () => {
  it.each([
    ['2026-01', false],
    ['2026-02', true],
    ['2026-03', true],
  ])('%s is not before the KIM: %s', (month, expected) => {
    expect(passes(reportGuards['report-before-kim'], { after: { month } })).toBe(expected);
  });

  it.each([
    ['2026-10', true],
    ['2026-11', false],
  ])('%s has ended: %s', (month, expected) => {
    expect(passes(reportGuards['report-too-early'], { after: { month } })).toBe(expected);
  });
});
