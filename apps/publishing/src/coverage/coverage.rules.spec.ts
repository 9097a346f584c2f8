import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { coverageStateOf, sharePeople } from './coverage.rules.js';
import { toCoverageResponse, type VillageCount } from './coverage.dto.js';

const count = (village: Partial<VillageCount>): VillageCount => ({
  villageCode: '32.01.22.2004',
  name: 'Caringin',
  tasks: 0,
  open: 0,
  reported: 0,
  checked: 0,
  peopleReached: 0,
  peopleChecked: 0,
  ...village,
});

describe('the state of a village', () => {
  it.each([
    [{ open: 0, reported: 0, checked: 0 }, 'NOT_ASSIGNED'],
    [{ open: 1, reported: 0, checked: 0 }, 'ASSIGNED'],
    [{ open: 1, reported: 1, checked: 0 }, 'REACHED'],
    [{ open: 0, reported: 2, checked: 1 }, 'CHECKED'],
  ])('%j is %s', (counts, state) => {
    expect(coverageStateOf(counts)).toBe(state);
  });
});

describe('the people of a report', () => {
  it('are distributed so that no one is counted twice and no one is lost', () => {
    const codes = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }).map(String), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.nat(1_000_000), codes, (people, villageCodes) => {
        const shares = sharePeople(people, villageCodes);
        expect(shares.reduce((sum, share) => sum + share.people, 0)).toBe(people);
        expect(shares.map(({ code }) => code)).toEqual(villageCodes.toSorted());
        const sizes = shares.map((share) => share.people);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('go to the first villages where they do not divide', () => {
    expect(sharePeople(5, ['c', 'a', 'b']).map(({ people }) => people)).toEqual([2, 2, 1]);
  });
});

describe('the coverage of an edition', () => {
  const edition = { id: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f', assignedAt: null };
  const counts = [
    count({ villageCode: '32.01.22.2004', tasks: 1, reported: 1, peopleReached: 42 }),
    count({ villageCode: '32.01.22.2005', tasks: 1, open: 1 }),
    count({ villageCode: '32.01.22.2006' }),
  ];

  it('counts all villages, whichever are listed', () => {
    const all = toCoverageResponse(edition, counts, {});
    expect(all).toMatchObject({ villagesTargeted: 3, villagesReached: 1, assignedAt: null });
    expect(all.villages.map(({ state }) => state)).toEqual(['REACHED', 'ASSIGNED', 'NOT_ASSIGNED']);

    const gaps = toCoverageResponse(edition, counts, { state: 'NOT_ASSIGNED' });
    expect(gaps).toMatchObject({ villagesTargeted: 3, villagesReached: 1 });
    expect(gaps.villages.map(({ villageCode }) => villageCode)).toEqual(['32.01.22.2006']);
  });
});
