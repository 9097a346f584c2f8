import { describe, expect, it } from '@jest/globals';
import { memberGuards } from './member.guards.js';

const now = new Date('2026-11-24T16:59:00Z');
const after = { joinedOn: '2026-02-03' };

/** Whether the day of the step is not before what must have been earlier. */
function isNotTooEarly(step: object): boolean {
  const guard = memberGuards['member-in-the-past'] as unknown as (step: object) => unknown;
  return guard({ now, after, ...step }) === true;
}

describe('the day of a step of a member', () => {
  it.each([
    ['2026-02-02', false],
    ['2026-02-03', true],
    ['2026-02-04', true],
  ])('%s begins a term at the earliest with the membership: %s', (on, expected) => {
    expect(isNotTooEarly({ action: 'set-term', input: { on } })).toBe(expected);
  });

  it.each([
    ['2026-11-23', '2026-11-22', false],
    ['2026-11-23', '2026-11-23', true],
    ['2026-11-24', '2026-11-23', false],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11-25', '2026-11-23', true],
    ['2026-11-25', '2026-02-03', true],
    ['2026-11-25', '2026-02-02', false],
  ])('of a term since %s changes the post on %s, unless the term is yet to begin: %s', (from, on, expected) => {
    expect(isNotTooEarly({ action: 'change-post', before: { term: { from } }, input: { on } })).toBe(expected);
  });
});
