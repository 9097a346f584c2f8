import { describe, expect, it } from '@jest/globals';
import { newDecree, servedVillages } from './decree.dto.js';
import { TrendQuery } from './villages/unserved-village.dto.js';

const decree = { number: '141/12', date: '2026-02-03', issuer: 'Kepala Desa Caringin' };
const villages = (count: number) => Array.from({ length: count }, (_, place) => `32.01.27.${2001 + place}`);

describe('the term of a decree', () => {
  it.each([
    ['2026-02-02', false],
    ['2026-02-03', true],
    ['2026-02-04', true],
  ])('from 2026-02-03 until %s: %s', (termUntil, accepted) => {
    expect(newDecree.safeParse({ ...decree, termUntil }).success).toBe(accepted);
  });
});

describe('the villages of a KIM', () => {
  it.each([
    [0, false],
    [1, true],
    [100, true],
    [101, false],
  ])('are one to a hundred: %i: %s', (count, accepted) => {
    expect(servedVillages.safeParse(villages(count)).success).toBe(accepted);
  });
});

describe('the trend of villages without KIM', () => {
  it.each([
    ['0', false],
    ['1', true],
    ['60', true],
    ['61', false],
  ])('covers one to sixty months: %s: %s', (months, accepted) => {
    expect(TrendQuery.safeParse({ months }).success).toBe(accepted);
  });
});
