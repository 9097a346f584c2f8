import { describe, expect, it } from '@jest/globals';
import { NewAreaChange } from './area-change.dto.js';
import { aliases, RecordAreas } from './area.dto.js';

const area = { code: '32.01.27.2001', kind: 'DESA', name: 'Caringin', parentCode: '32.01.27' };
const many = (count: number) => Array.from({ length: count }, () => area);
const names = (count: number) => Array.from({ length: count }, (_, place) => `Nama ${place}`);

describe('the limits of areas', () => {
  it.each([
    [0, false],
    [1, true],
    [1000, true],
    [1001, false],
  ])('%i areas in one request: %s', (count, accepted) => {
    expect(RecordAreas.safeParse({ items: many(count) }).success).toBe(accepted);
  });

  it.each([
    [0, true],
    [20, true],
    [21, false],
  ])('%i aliases of an area: %s', (count, accepted) => {
    expect(aliases.safeParse(names(count)).success).toBe(accepted);
  });

  it.each([
    [0, 1, false],
    [1, 0, true],
    [20, 20, true],
    [21, 20, false],
    [20, 21, false],
  ])('a change of %i areas into %i: %s', (from, into, accepted) => {
    const change = {
      kind: 'MERGE',
      from: many(from).map(({ code }) => code),
      into: many(into),
      effectiveOn: '2026-01-01',
    };
    expect(NewAreaChange.safeParse(change).success).toBe(accepted);
  });
});
