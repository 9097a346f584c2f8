import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mostAtOnce, overlaps, type Term } from './terms.js';

const term = (startsOn: string, endsOn: string): Term => ({ startsOn, endsOn });
const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
const anyTerms = fc.array(
  fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 10 })).map(([first, length]) => [first, first + length] as const),
  { maxLength: 8 },
);

describe('terms', () => {
  it.each([
    [[], 0],
    [[term('2026-01-01', '2026-12-31')], 1],
    [[term('2026-01-01', '2026-06-30'), term('2026-07-01', '2026-12-31')], 1],
    [[term('2026-01-01', '2026-06-30'), term('2026-06-30', '2026-12-31')], 2],
    [[term('2026-01-01', '2026-03-31'), term('2026-06-01', '2026-08-31'), term('2026-01-01', '2026-12-31')], 2],
  ])('of %j are %i at once', (terms, expected) => {
    expect(mostAtOnce(terms)).toBe(expected);
  });

  it('are counted as by a check of every day', () => {
    fc.assert(
      fc.property(anyTerms, (numbered) => {
        const terms = numbered.map(([first, last]) => term(dayOf(first), dayOf(last)));
        const perDay = Array.from(
          { length: 45 },
          (_, day) => numbered.filter(([first, last]) => first <= day && day <= last).length,
        );
        expect(mostAtOnce(terms)).toBe(Math.max(...perDay));
        for (const one of terms)
          for (const other of terms) expect(overlaps(one, other)).toBe(mostAtOnce([one, other]) === 2);
      }),
    );
  });
});
