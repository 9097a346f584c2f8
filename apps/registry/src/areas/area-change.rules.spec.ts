import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { type AreaChange, aliasesAfter, areaChangeKinds, faultsOfChange } from './area-change.rules.js';
import type { NewArea } from './area.rules.js';

const village = (code: string, name = 'Desa'): NewArea => ({
  code,
  name,
  kind: code.at(9) === '1' ? 'KELURAHAN' : 'DESA',
  parentCode: code.slice(0, 8),
});
const one = '32.01.02.2004';
const two = '32.01.02.2005';
const kelurahan = '32.01.02.1004';
const elsewhere = '32.01.11.2001';

describe('a change of areas', () => {
  it.each<[string, AreaChange]>([
    ['a new name', { kind: 'RENAME', from: [one], into: [village(one, 'Baru')] }],
    ['a village that gives land to a new one', { kind: 'SPLIT', from: [one], into: [village(one), village(two)] }],
    ['a village that falls apart', { kind: 'SPLIT', from: [one], into: [village(two), village(elsewhere)] }],
    ['two villages that become one of them', { kind: 'MERGE', from: [one, two], into: [village(two)] }],
    ['a desa that becomes a kelurahan', { kind: 'RECODE', from: [one], into: [village(kelurahan)] }],
    ['an end', { kind: 'RETIRE', from: [one], into: [] }],
  ])('accepts %s', (_what, change) => {
    expect(faultsOfChange(change)).toEqual([]);
  });

  it.each<[string, AreaChange, string[]]>([
    ['a name for another area', { kind: 'RENAME', from: [one], into: [village(two)] }, ['/into/0/code']],
    ['a split into one', { kind: 'SPLIT', from: [one], into: [village(two)] }, ['/into']],
    ['a merger of one', { kind: 'MERGE', from: [one], into: [village(two)] }, ['/from']],
    ['a merger with itself', { kind: 'MERGE', from: [one, one], into: [village(two)] }, ['/from']],
    ['a new code that is the old one', { kind: 'RECODE', from: [one], into: [village(one)] }, ['/into/0/code']],
    ['an end with heirs', { kind: 'RETIRE', from: [one], into: [village(two)] }, ['/into']],
    ['the same heir twice', { kind: 'SPLIT', from: [one], into: [village(two), village(two)] }, ['/into/1/code']],
    ['a village merged with a district', { kind: 'MERGE', from: [one, '32.01.11'], into: [village(two)] }, ['/from/1']],
    [
      'a village that becomes a district',
      { kind: 'RECODE', from: [one], into: [{ code: '32.01.12', kind: 'DISTRICT', name: 'X', parentCode: '32.01' }] },
      ['/into/0/kind'],
    ],
    [
      'a code of another kind',
      { kind: 'RENAME', from: [one], into: [{ ...village(one), kind: 'KELURAHAN' }] },
      ['/into/0/kind'],
    ],
  ])('rejects %s', (_what, change, pointers) => {
    expect(faultsOfChange(change).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it.each([
    ['SPLIT', 'into', [1, 20]],
    ['MERGE', 'from', [1, 20]],
  ] as const)('of kind %s takes from 2 to 20 areas in %s', (kind, field, [tooFew, most]) => {
    const villages = (count: number) => Array.from({ length: count }, (_, n) => `32.01.02.${2001 + n}`);
    const faults = (count: number) => {
      const [from, into] =
        kind === 'SPLIT' ? [['32.01.02.1001'], villages(count)] : [villages(count), ['32.01.02.1001']];
      return faultsOfChange({ kind, from, into: into.map((code) => village(code)) });
    };
    expect(faults(tooFew)).toEqual([
      { pointer: `/${field}`, detail: { en: 'must be 2–20 areas', id: 'harus 2–20 wilayah' } },
    ]);
    expect([faults(2), faults(most)]).toEqual([[], []]);
    expect(faults(most + 1)).toHaveLength(1);
  });

  it.each(['RENAME', 'RECODE', 'RETIRE', 'SPLIT'] as const)('of kind %s takes just one area', (kind) => {
    const into = {
      RENAME: [village(one)],
      RECODE: [village(kelurahan)],
      RETIRE: [],
      SPLIT: [village(one), village(two)],
    }[kind];
    const detail = { en: 'must be 1 area', id: 'harus 1 wilayah' };
    expect(faultsOfChange({ kind, from: [one, two], into })).toContainEqual({ pointer: '/from', detail });
    expect(faultsOfChange({ kind, from: [], into })).toContainEqual({ pointer: '/from', detail });
  });

  it.each(['RENAME', 'RECODE', 'MERGE'] as const)('of kind %s makes just one area', (kind) => {
    const from = kind === 'MERGE' ? [one, two] : [one];
    const detail = { en: 'must be 1 area', id: 'harus 1 wilayah' };
    for (const into of [[], [village(kelurahan), village(elsewhere)]])
      expect(faultsOfChange({ kind, from, into })).toContainEqual({ pointer: '/into', detail });
  });

  it('of districts makes districts', () => {
    const district = (code: string): NewArea => ({ code, kind: 'DISTRICT', name: 'Baru', parentCode: '32.01' });
    expect(faultsOfChange({ kind: 'RECODE', from: ['32.01.11'], into: [district('32.01.12')] })).toEqual([]);
    const regency: NewArea = { code: '32.02', kind: 'REGENCY', name: 'Baru', parentCode: null };
    expect(faultsOfChange({ kind: 'RECODE', from: ['32.01'], into: [regency] })).toEqual([]);
  });

  it('accepts only changes with the numbers of areas of their kind', () => {
    const codes = constantFrom(one, two, kelurahan, elsewhere);
    assert(
      property(constantFrom(...areaChangeKinds), array(codes), array(codes), (kind, from, into) => {
        if (faultsOfChange({ kind, from, into: into.map((code) => village(code)) }).length > 0) return;
        const [gone, fresh] = [
          from.filter((code) => !into.includes(code)),
          into.filter((code) => !from.includes(code)),
        ];
        const fits = {
          RENAME: gone.length === 0 && fresh.length === 0,
          RETIRE: gone.length === 1 && into.length === 0,
          RECODE: gone.length === 1 && fresh.length === 1,
          SPLIT: from.length === 1 && into.length >= 2,
          MERGE: from.length >= 2 && into.length === 1,
        };
        expect([kind, fits[kind]]).toEqual([kind, true]);
        expect(new Set(into).size).toBe(into.length);
      }),
    );
  });

  it('adds the old name to the aliases, and removes the new one', () => {
    const area = { name: 'Bojong Gede', aliases: ['Bojonggede', 'Bj. Gede'] };
    expect(aliasesAfter(area, { name: 'Bojonggede' })).toEqual(['Bj. Gede', 'Bojong Gede']);
    expect(aliasesAfter(area, { name: 'Bojong Gede' })).toEqual(['Bojonggede', 'Bj. Gede']);
    expect(aliasesAfter(area, { name: 'Baru', aliases: [] })).toEqual(['Bojong Gede']);
  });
});
