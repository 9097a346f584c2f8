import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { routeOf, type RoutingRule } from './route.js';

const rules: RoutingRule[] = [
  { category: 'ROADS', areaCode: null, agencyId: 'everywhere' },
  { category: 'ROADS', areaCode: '32.01', agencyId: 'regency' },
  { category: 'ROADS', areaCode: '32.01.22', agencyId: 'district' },
  { category: 'ROADS', areaCode: '32.01.22.2004', agencyId: 'village' },
  { category: 'HEALTH', areaCode: '32.01.22', agencyId: 'health' },
];

describe('routing', () => {
  it.each([
    ['32.01.22.2004', 'village'],
    ['32.01.22.2005', 'district'],
    ['32.01.23.2004', 'regency'],
    ['32.71.01.1001', 'everywhere'],
  ])('sends a road in %s to the %s', (villageCode, agencyId) => {
    expect(routeOf({ category: 'ROADS', villageCode }, rules)).toBe(agencyId);
  });

  it('names nobody when no rule is for the category and the area', () => {
    expect(routeOf({ category: 'HEALTH', villageCode: '32.01.23.2004' }, rules)).toBeUndefined();
    expect(routeOf({ category: 'SCHOOLS', villageCode: '32.01.22.2004' }, rules)).toBeUndefined();
  });

  it('compares whole segments of a code', () => {
    const rule = { category: 'ROADS', areaCode: '32.0', agencyId: 'nobody' };
    expect(routeOf({ category: 'ROADS', villageCode: '32.01.22.2004' }, [rule])).toBeUndefined();
  });

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rules, { minLength: rules.length }),
        fc.constantFrom('32.01.22.2004', '32.01.22.2005', '32.01.23.2004', '32.71.01.1001'),
        (shuffled, villageCode) => {
          const aspiration = { category: 'ROADS', villageCode };
          expect(routeOf(aspiration, shuffled)).toBe(routeOf(aspiration, rules));
        },
      ),
    );
  });
});
