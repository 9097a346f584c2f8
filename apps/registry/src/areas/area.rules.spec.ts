import { describe, expect, it } from '@jest/globals';
import { kindOfCode, misplacements, parentOfCode, searchAliases, searchName } from './area.rules.js';

describe('the rules of areas', () => {
  it.each([
    ['32.01', 'REGENCY', null],
    ['32.01.05', 'DISTRICT', '32.01'],
    ['32.01.05.2003', 'DESA', '32.01.05'],
    ['32.01.01.1001', 'KELURAHAN', '32.01.01'],
    ['32.01.01.3001', undefined, '32.01.01'],
  ])('derive from the code %s the kind %s and the parent %s', (code, kind, parent) => {
    expect(kindOfCode(code)).toBe(kind);
    expect(parentOfCode(code)).toBe(parent);
  });

  it('accept areas that fit', () => {
    expect(
      misplacements([
        { code: '32.01', kind: 'REGENCY', name: 'Bogor', parentCode: null },
        { code: '32.01.02', kind: 'DISTRICT', name: 'Gunungputri', parentCode: '32.01' },
      ]),
    ).toEqual([]);
  });

  it('point at every field that does not fit', () => {
    const faults = misplacements([
      { code: '32.01.02', kind: 'DESA', name: 'Gunungputri', parentCode: '32.71' },
      { code: '32.01.02', kind: 'DISTRICT', name: 'Gunungputri', parentCode: '32.01' },
    ]);
    expect(faults.map(({ index, field }) => [index, field])).toEqual([
      [0, 'kind'],
      [0, 'parentCode'],
      [1, 'code'],
    ]);
  });

  it.each([
    ['Gunung Putri', 'gunungputri'],
    ['GUNUNG-PUTRI', 'gunungputri'],
    ["Ciawi'", 'ciawi'],
    ['Café', 'cafe'],
    [' - ', ''],
  ])('reduce %j to %j for the search', (name, expected) => {
    expect(searchName(name)).toBe(expected);
  });

  it('reduce aliases to one word each, without those that have no letter', () => {
    expect(searchAliases(['Gn. Putri', ' - ', 'Wanaherang Lama'])).toBe('gnputri wanaheranglama');
  });
});
