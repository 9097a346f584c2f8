import { describe, expect, it } from '@jest/globals';
import { assert, date, option, property } from 'fast-check';
import { type Decree, decreeKey, endedDecree, isSameDecree } from './decree.js';

const decree = (termFrom: string, termUntil: string | null): Decree => ({
  number: '141/12/KPTS/2026',
  date: termFrom,
  issuer: 'Kepala Desa Caringin',
  termFrom,
  termUntil,
  documentId: null,
});
const days = date({ min: new Date('1990-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }).map((moment) =>
  moment.toISOString().slice(0, 10),
);

describe('the number of a decree', () => {
  it('is compared as people see it', () => {
    expect(decreeKey(' 141 / 12/Kpts/2026')).toBe(decreeKey('141/12/KPTS/2026'));
    expect(decreeKey('１４１/12/KPTS\u20132026\u200b')).toBe(decreeKey('141/12/Kpts - 2026'));
    expect(decreeKey('141/12')).not.toBe(decreeKey('141/1/2'));
  });

  it('is unique for its issuer only', () => {
    const issued = { number: '141/12', issuer: 'Kepala Desa Caringin' };
    expect(isSameDecree(issued, { number: '141 / 12', issuer: 'kepala desa  CARINGIN' })).toBe(true);
    expect(isSameDecree(issued, { ...issued, issuer: 'Kepala Desa Cigudeg' })).toBe(false);
  });
});

describe('a decree that is renewed', () => {
  it.each([
    ['ends with its term', decree('2026-02-03', '2029-02-02'), '2029-02-03', null, '2029-02-02'],
    ['may leave a gap', decree('2026-02-03', '2029-02-02'), '2029-06-01', null, '2029-02-02'],
    ['ends on the day before, when it named no end', decree('2026-02-03', null), '2027-03-01', null, '2027-02-28'],
    ['ends early when it is cut short', decree('2026-02-03', '2029-02-02'), '2027-01-01', '2026-12-31', '2026-12-31'],
    ['may last a day', decree('2026-02-03', null), '2026-02-04', '2026-02-03', '2026-02-03'],
  ])('%s', (_what, present, termFrom, endsOn, termUntil) => {
    expect(endedDecree(present, { termFrom }, endsOn)).toEqual({ ...present, termUntil });
  });

  it.each([
    ['begins within its term', decree('2026-02-03', '2029-02-02'), '2029-02-02', null],
    ['begins with it', decree('2026-02-03', null), '2026-02-03', null],
    ['begins before it', decree('2026-02-03', null), '2020-01-01', null],
    ['begins before the present term is shortened', decree('2026-02-03', '2029-02-02'), '2027-01-01', '2027-01-01'],
    ['would lengthen it', decree('2026-02-03', '2029-02-02'), '2030-01-01', '2029-12-31'],
    ['would end it before it began', decree('2026-02-03', '2029-02-02'), '2030-01-01', '2026-02-02'],
  ])('rejects a decree that %s', (_what, present, termFrom, endsOn) => {
    expect(endedDecree(present, { termFrom }, endsOn)).toBeUndefined();
  });

  it('never shares a day with the next one, and never ends later than before', () => {
    assert(
      property(days, option(days), days, option(days), (from, until, next, endsOn) => {
        if (until !== null && until < from) return;
        const after = endedDecree(decree(from, until), { termFrom: next }, endsOn);
        if (!after) return;
        expect(after.termUntil! >= from && after.termUntil! < next).toBe(true);
        expect(until === null || after.termUntil! <= until).toBe(true);
      }),
    );
  });
});
