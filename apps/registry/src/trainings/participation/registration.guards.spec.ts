import { describe, expect, it } from '@jest/globals';
import { registrationGuards } from './registration.guards.js';

const startsAt = new Date('2026-12-03T02:00:00Z');

describe('the registration for a training', () => {
  it.each([
    ['SCHEDULED', -1, true],
    ['SCHEDULED', 0, false],
    ['SCHEDULED', 1, false],
    ['DRAFT', -1, false],
    ['CANCELLED', -1, false],
  ])('of a training that is %s, %i ms after its beginning, is open: %s', (status, ms, open) => {
    const guard = registrationGuards['registration-closed'] as (step: object) => unknown;
    const now = new Date(startsAt.getTime() + ms);
    expect(guard({ now, input: { training: { status, startsAt } } })).toBe(open);
  });
});
