import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { formatGrant, type Grant, parseGrant } from './grant.js';
import { covers, type Scope } from './scope.js';
import { fitsRole, roles } from './roles.js';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const village = fc.tuple(digits(2), digits(2), digits(2), digits(4)).map((parts) => parts.join('.'));
const area = fc.tuple(village, fc.integer({ min: 1, max: 4 })).map(([code, levels]) => cut(code, levels));
const agency = fc.stringMatching(/^[a-z][a-z0-9-]{1,29}$/);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'everything' }),
  area.map((prefix): Scope => ({ kind: 'area', prefix })),
  fc.uuid().map((id): Scope => ({ kind: 'kim', id })),
  agency.map((id): Scope => ({ kind: 'agency', id })),
  fc.stringMatching(/^[a-z]+(-[a-z]+)*$/).map((id): Scope => ({ kind: 'purpose', id })),
);
const grant: fc.Arbitrary<Grant> = fc
  .record({ role: fc.constantFrom(...roles), scope })
  .filter((one) => fitsRole(one.role, one.scope));

function cut(code: string, levels: number): string {
  return code.split('.').slice(0, levels).join('.');
}

describe('a grant', () => {
  it('is parsed as it was formatted', () => {
    fc.assert(fc.property(grant, (one) => expect(parseGrant(formatGrant(one))).toEqual(one)));
  });

  it.each([
    'DISKOMINFO_EDITOR',
    'DISKOMINFO_EDITOR@',
    '@*',
    'KING@*',
    'diskominfo_editor@*',
    'DISKOMINFO_EDITOR@area:32.1',
    'DISKOMINFO_EDITOR@area:32.01.',
    'DISKOMINFO_EDITOR@area:32.01.05.03',
    'DISKOMINFO_EDITOR@area:',
    'DISKOMINFO_EDITOR@area:*',
    'KIM_CHAIR@kim:7',
    'KIM_CHAIR@kim:0193B0C0-0000-7000-8000-000000000000',
    'AGENCY_LIAISON@agency:DPUPR',
    'AGENCY_LIAISON@agency:',
    'AGENCY_LIAISON@agency:a.b',
    'DISKOMINFO_EDITOR@* ',
    ' DISKOMINFO_EDITOR@*',
    'DISKOMINFO_EDITOR@*@*',
    7,
    null,
    {},
  ])('%p counts for nothing', (text) => {
    expect(parseGrant(text)).toBeUndefined();
  });

  it('is not parsed from other values', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (text) => {
        const read = parseGrant(text);
        expect(read === undefined || formatGrant(read) === text).toBe(true);
      }),
    );
  });
});

describe('a scope', () => {
  it('of an area covers that area and all below it, by whole segments', () => {
    fc.assert(
      fc.property(area, area, (prefix, code) => {
        const [wanted, given] = [prefix.split('.'), code.split('.')];
        const below = wanted.every((part, level) => given[level] === part);
        expect(covers({ kind: 'area', prefix }, { area: code })).toBe(below);
      }),
    );
    fc.assert(
      fc.property(village, fc.integer({ min: 1, max: 4 }), (code, levels) => {
        expect(covers({ kind: 'area', prefix: cut(code, levels) }, { area: code })).toBe(true);
      }),
    );
    expect(covers({ kind: 'area', prefix: '32.01.05' }, { area: '32.01.051' })).toBe(false);
    expect(covers({ kind: 'area', prefix: '32.01' }, { area: '32.010' })).toBe(false);
  });

  it('of a village covers no larger area', () => {
    expect(covers({ kind: 'area', prefix: '32.01.05.2003' }, { area: '32.01.05' })).toBe(false);
  });

  it('of an area must cover each of several areas, and covers no empty list', () => {
    const district: Scope = { kind: 'area', prefix: '32.01.05' };
    expect(covers(district, { area: ['32.01.05.2003', '32.01.05.2004'] })).toBe(true);
    expect(covers(district, { area: ['32.01.05.2003', '32.01.06.2001'] })).toBe(false);
    expect(covers(district, { area: [] })).toBe(false);
  });

  it('covers no other dimension', () => {
    fc.assert(
      fc.property(scope, (one) => {
        expect(covers(one, {})).toBe(one.kind === 'everything');
        expect(covers(one, { [one.kind === 'kim' ? 'agency' : 'kim']: 'id' in one ? one.id : 'x' })).toBe(
          one.kind === 'everything',
        );
      }),
    );
  });

  it('of a KIM or an agency covers only that one', () => {
    expect(covers({ kind: 'kim', id: 'a' }, { kim: 'a', area: '32' })).toBe(true);
    expect(covers({ kind: 'agency', id: 'dpupr' }, { agency: 'dpupr-2' })).toBe(false);
  });
});
