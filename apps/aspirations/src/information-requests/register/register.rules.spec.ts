import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { exemptionGroundNames } from '../exemption-grounds.js';
import { informationOutcomes } from '../requests/decision.rules.js';
import { yearFigures } from './register.rules.js';

const row = fc.record({
  outcome: fc.option(fc.constantFrom(...informationOutcomes)),
  ground: fc.option(fc.constantFrom(...exemptionGroundNames)),
  requests: fc.integer({ min: 1, max: 50 }),
  late: fc.constant(0),
  extended: fc.constant(0),
  days: fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 5 }),
});

it('counts each request of a year once, by its decision, and each refusal by its reason', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { received, open, granted, grantedInPart, refused, notHeld, reasons } = yearFigures(rows);
      expect(open + granted + grantedInPart + refused + notHeld).toBe(received);
      const withheld = rows.filter(({ ground }) => ground !== null).reduce((sum, { requests }) => sum + requests, 0);
      expect(reasons.reduce((sum, { requests }) => sum + requests, 0)).toBe(withheld);
    }),
  );
});

it('gives the median and the longest time, and none in a year without decisions', () => {
  const decided = { outcome: 'GRANTED', ground: null, requests: 3, late: 0, extended: 0 } as const;
  expect(yearFigures([{ ...decided, days: [9, 2, 4] }]).workingDays).toEqual({ median: 4, longest: 9 });
  expect(yearFigures([]).workingDays).toEqual({ median: null, longest: null });
});
