import { describe, expect, it } from '@jest/globals';
import { endOfJakartaDay, type WorkingCalendar } from '#calendar';
import { type DeadlineState, type EscalationLevel, nextAction } from './escalation.rules.js';

/** No days off besides weekends; 4 January 2027 is a Monday. */
const calendar: WorkingCalendar = { years: new Set([2027]), daysOff: new Set() };

const running: DeadlineState = {
  stage: 'RESPONSE',
  startsOn: '2027-01-04',
  dueOn: '2027-01-08',
  warnBefore: 1,
  warned: false,
  missed: false,
  escalationLevel: 0,
  pauses: [],
};

const levelOf = (level: number, afterWorkingDays: number): EscalationLevel => ({
  stage: 'RESPONSE',
  level,
  recipient: 'AGENCY_HEAD',
  afterWorkingDays,
});
const levels = [levelOf(2, 5), levelOf(1, 1), { ...levelOf(1, 3), stage: 'VERIFICATION' }];
const next = (changes: Partial<DeadlineState>, policy = levels) => {
  const found = nextAction({ ...running, ...changes }, policy, calendar);
  return found && [found.action.kind, found.at];
};

describe('the next action of a deadline', () => {
  it.each([
    [1, 'WARN', '2027-01-07'],
    [3, 'WARN', '2027-01-05'],
    [4, 'MISS', '2027-01-08'],
    [5, 'MISS', '2027-01-08'],
    [null, 'MISS', '2027-01-08'],
  ])('with a warning %p working days before is %s on %s: none on the first day', (warnBefore, kind, date) => {
    expect(next({ warnBefore })).toEqual([kind, endOfJakartaDay(date)]);
  });

  it('is the miss after the warning', () => {
    expect(next({ warned: true })).toEqual(['MISS', endOfJakartaDay('2027-01-08')]);
  });

  it.each([
    [0, '2027-01-11'],
    [1, '2027-01-15'],
  ])('after the miss and level %i is the next level of the stage, on %s', (escalationLevel, date) => {
    expect(next({ missed: true, escalationLevel })).toEqual(['ESCALATE', endOfJakartaDay(date)]);
  });

  it('does not exist after the last level, without levels, and in a year that is not recorded', () => {
    expect(next({ missed: true, escalationLevel: 2 })).toBeUndefined();
    expect(next({ missed: true }, [])).toBeUndefined();
    expect(next({ missed: true, dueOn: '2027-12-31' })).toBeUndefined();
    expect(next({ missed: true, dueOn: '2027-12-30' })).toEqual(['ESCALATE', endOfJakartaDay('2027-12-31')]);
  });

  it('leaves out the warning when the day of the warning is not recorded', () => {
    expect(next({ startsOn: '2026-12-31', dueOn: '2027-01-01' })).toEqual(['MISS', endOfJakartaDay('2027-01-01')]);
  });
});
