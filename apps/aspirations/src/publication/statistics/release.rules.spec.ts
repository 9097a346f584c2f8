import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { release, releaseRules } from './release.rules.js';
import { releaseTable } from './release-table.js';
import { smallCell } from './small-cell.rules.js';

describe('a number that is released', () => {
  it.each([
    ['for the first time, zero', 0, undefined, 0],
    ['for the first time, one', 1, undefined, null],
    ['for the first time, just small', 4, undefined, null],
    ['for the first time, just not small', 5, undefined, 5],
    ['again, unchanged', 12, 12, 12],
    ['again, by four more', 16, 12, 12],
    ['again, by five more', 17, 12, 17],
    ['again, by four fewer', 8, 12, 12],
    ['again, by five fewer', 7, 12, 7],
    ['again, small by four fewer', 4, 8, 8],
    ['again, small by five fewer', 4, 9, null],
    ['again, none by four fewer', 0, 4, 4],
    ['again, none by five fewer', 0, 5, 0],
    ['again, where there were none, four', 4, 0, 0],
    ['again, where there were none, five', 5, 0, 5],
    ['after it was withheld, none', 0, null, null],
    ['after it was withheld, eight: it may have been four', 8, null, null],
    ['after it was withheld, nine', 9, null, 9],
  ])('%s', (_what, now, before, released) => {
    expect(release(now, before)).toBe(released);
  });

  it('follows one of the rules, whatever it was and is', () => {
    const number = fc.nat(60);
    const before = fc.oneof(fc.constant(undefined), fc.constant(null), number);
    fc.assert(
      fc.property(number, before, (now, former) => {
        expect(releaseRules.some(({ applies }) => applies(now, former))).toBe(true);
        const released = release(now, former);
        expect(released === null || released === former || released === 0 || released >= smallCell).toBe(true);
      }),
    );
  });
});

describe('two publications in a row', () => {
  interface Case {
    readonly row: number;
    readonly column: number;
  }
  const [rows, columns] = [4, 5];
  const anyCase: fc.Arbitrary<Case> = fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) });
  const cases = fc.array(anyCase, { maxLength: 120 });
  const tableOf = (all: readonly Case[]) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: columns },
        (_unused, column) => all.filter((one) => one.row === row && one.column === column).length,
      ),
    );
  const published = (all: readonly Case[], former?: ReturnType<typeof releaseTable>) =>
    releaseTable(tableOf(all), columns, former);
  const numbersOf = ({ cells, rowTotals, columnTotals, total }: ReturnType<typeof releaseTable>) => [
    ...cells.flat(),
    ...rowTotals,
    ...columnTotals,
    total,
  ];
  const bothGiven = (one: ReturnType<typeof releaseTable>, next: ReturnType<typeof releaseTable>) =>
    numbersOf(one).flatMap((before, index) => {
      const after = numbersOf(next)[index]!;
      return before === null || after === null ? [] : [[before, after] as const];
    });

  it('give the same number, or one that differs by at least five cases', () => {
    fc.assert(
      fc.property(cases, cases, cases, (first, second, third) => {
        const one = published(first);
        const two = published(second, one);
        for (const [from, to] of [
          [one, two],
          [two, published(third, two)],
        ] as const)
          for (const [before, after] of bothGiven(from, to))
            expect(before === after || Math.abs(after - before) >= smallCell).toBe(true);
      }),
    );
  });

  it('do not reveal a single case: that it came, left or changed changes no number that both give', () => {
    const others = fc.array(anyCase, { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(others, anyCase, fc.boolean(), (before, one, moved) => {
        const first = published(before);
        const now = [...(moved ? before.slice(1) : before), one];
        const next = published(now, first);
        for (const [former, after] of bothGiven(first, next)) expect(after).toBe(former);
        const left = published(before.slice(1), first);
        for (const [former, after] of bothGiven(first, left)) expect(after).toBe(former);
      }),
    );
  });

  it('give a number after it was withheld only when more than four cases more than a small one make it', () => {
    fc.assert(
      fc.property(cases, cases, (first, second) => {
        const one = published(first);
        const two = published(second, one);
        const again = numbersOf(two).filter((after, index) => numbersOf(one)[index] === null && after !== null);
        expect(again.filter((after) => after! < 2 * smallCell - 1)).toEqual([]);
      }),
    );
  });
});
