import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '#calendar';
import { ageOn, dayFault, entryFault, isUnderAge, personFault } from './member.rules.js';

const guardian = { fullName: 'Ibu Contoh', phone: '+628123456789' };
const today = '2026-11-24';
const days = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('1930-01-01', count));

describe('ageOn', () => {
  it.each([
    ['2008-11-24', '2026-11-24', 18],
    ['2008-11-25', '2026-11-24', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-24', '2026-11-24', 0],
  ])('of a person born %s is, on %s, %i', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });

  it('grows by a year at every birthday, and never decreases', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20_000 }), (birth, after) => {
        const day = addDays(birth, after);
        const grown = ageOn(birth, addDays(day, 1)) - ageOn(birth, day);
        expect([0, 1]).toContain(grown);
        expect(ageOn(birth, day)).toBeGreaterThanOrEqual(Math.floor(after / 366));
        expect(ageOn(birth, day)).toBeLessThanOrEqual(Math.ceil(after / 365));
      }),
    );
  });
});

describe("a person's data", () => {
  it.each([
    ['an adult', { birthDate: '1980-01-01', guardian: null }, undefined],
    ['an adult with a guardian', { birthDate: '1980-01-01', guardian }, 'guardian-not-needed'],
    ['a minor', { birthDate: '2010-01-01', guardian: null }, 'guardian-required'],
    ['a minor with a guardian', { birthDate: '2010-01-01', guardian }, undefined],
    ['a person born today, with a guardian', { birthDate: '2026-11-24', guardian }, undefined],
    ['a person of 18 years today', { birthDate: '2008-11-24', guardian: null }, undefined],
    ['a person of 18 years tomorrow', { birthDate: '2008-11-25', guardian: null }, 'guardian-required'],
    ['a person born tomorrow', { birthDate: '2026-11-25', guardian: null }, 'birth-in-the-future'],
    ['a person without a birth date', { birthDate: null, guardian: null }, undefined],
    ['a person without a birth date, with a guardian', { birthDate: null, guardian }, undefined],
  ])('of %s', (_who, person, fault) => {
    expect(personFault(person, today)).toBe(fault);
  });
});

describe('an officer', () => {
  it('is of age on the first day of the post', () => {
    expect(isUnderAge({ birthDate: '2008-11-25', guardian: null }, today)).toBe(true);
    expect(isUnderAge({ birthDate: '2008-11-24', guardian: null }, today)).toBe(false);
  });

  it('has no guardian when the birth date is unknown', () => {
    expect(isUnderAge({ birthDate: null, guardian }, today)).toBe(true);
    expect(isUnderAge({ birthDate: null, guardian: null }, today)).toBe(false);
  });
});

describe('the day of a transition', () => {
  it('is neither in the future nor before an earlier event', () => {
    expect(dayFault('2026-11-25', { notBefore: null, today })).toBe('member-in-the-future');
    expect(dayFault('2026-02-02', { notBefore: '2026-02-03', today })).toBe('member-in-the-past');
    for (const day of ['2026-02-03', today]) expect(dayFault(day, { notBefore: '2026-02-03', today })).toBeUndefined();
  });
});

describe('the entry of a member', () => {
  const term = { from: today, until: null, decree: null } as unknown as Parameters<typeof entryFault>[0]['term'];
  const entry = { birthDate: '1980-01-01', guardian: null, joinedOn: '2026-02-03', term: null };
  it.each([
    ['an adult', entry, undefined],
    ['an adult with a guardian', { ...entry, guardian }, ['guardian-not-needed', '/guardian']],
    ['an unborn person', { ...entry, birthDate: '2026-11-25' }, ['birth-in-the-future', '/birthDate']],
    ['today', { ...entry, joinedOn: today }, undefined],
    ['tomorrow', { ...entry, joinedOn: '2026-11-25' }, ['member-in-the-future', '/joinedOn']],
    ['before the birth', { ...entry, joinedOn: '1979-12-31' }, ['member-in-the-past', '/joinedOn']],
    ['an officer from today on', { ...entry, term }, undefined],
    [
      'an officer before the entry',
      { ...entry, joinedOn: today, term: { ...term!, from: '2026-11-23' } },
      ['member-in-the-past', '/term/from'],
    ],
    ['an officer of 18 years', { ...entry, birthDate: '2008-11-24', term }, undefined],
    ['a minor officer', { ...entry, birthDate: '2008-11-25', guardian, term }, ['officer-under-age', '/birthDate']],
  ])('accepts or rejects %s', (_who, member, fault) => {
    const found = entryFault(member, today);
    expect(found && [found.code, found.pointer]).toEqual(fault);
  });
});
