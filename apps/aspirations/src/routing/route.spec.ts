import { describe, expect, it } from '@jest/globals';
import { type RoutingInput, router, type RoutingRule } from './route.js';

const rule = (changes: Partial<RoutingRule>): RoutingRule => ({
  areaCode: null,
  category: null,
  kinds: [],
  text: null,
  when: null,
  agencyId: 'dpupr',
  ...changes,
});
const aspiration: RoutingInput = {
  kind: 'COMPLAINT',
  category: 'ROADS',
  villageCode: '32.01.22.2004',
  title: 'Jembatan gantung putus',
  body: 'Papan lepas\\nsejak hujan 🙏 kemarin',
  // Tuesday in UTC, Wednesday 2026-11-25 in Bogor.
  receivedAt: new Date('2026-11-24T18:30:00Z'),
};
const length = aspiration.title.length + aspiration.body.length;
const text = (changes: Partial<NonNullable<RoutingRule['text']>>) =>
  rule({ text: { words: [], minLength: null, maxLength: null, ...changes } });
const when = (changes: Partial<NonNullable<RoutingRule['when']>>) =>
  rule({ when: { weekdays: [], fromHour: 0, untilHour: 24, fromDay: null, untilDay: null, ...changes } });

const areas = [
  rule({ category: 'ROADS', areaCode: '32.01.22.2004', agencyId: 'village' }),
  rule({ category: 'ROADS', areaCode: '32.01.22', agencyId: 'district' }),
  rule({ category: 'ROADS', areaCode: '32.01', agencyId: 'regency' }),
  rule({ category: 'ROADS', agencyId: 'everywhere' }),
  rule({ category: 'HEALTH', areaCode: '32.01.22', agencyId: 'health' }),
];

describe('routing', () => {
  it.each([
    ['32.01.22.2004', 1, 'village'],
    ['32.01.22.2005', 2, 'district'],
    ['32.01.23.2004', 3, 'regency'],
    ['32.71.01.1001', 4, 'everywhere'],
  ])('sends a road in %s by rule %d to the %s', (villageCode, position, agencyId) => {
    expect(router(areas)({ ...aspiration, villageCode })).toEqual({ rule: position, agencyId });
  });

  it('gives no agency when no rule matches', () => {
    expect(router(areas)({ ...aspiration, category: 'HEALTH', villageCode: '32.01.23.2004' })).toBeUndefined();
    expect(router(areas)({ ...aspiration, category: 'SCHOOLS' })).toBeUndefined();
    expect(router([])(aspiration)).toBeUndefined();
  });

  it('lets the first matching rule decide, also one that names the coordinator', () => {
    const rules = [rule({ areaCode: '32.71' }), rule({ agencyId: null }), rule({})];
    expect(router(rules)(aspiration)).toEqual({ rule: 2, agencyId: null });
  });

  it('compares whole segments of an area code', () => {
    expect(router([rule({ areaCode: '32.0' })])(aspiration)).toBeUndefined();
  });

  it.each<[string, RoutingRule, boolean]>([
    ['a kind', rule({ kinds: ['COMPLAINT', 'SUGGESTION'] }), true],
    ['another kind', rule({ kinds: ['SUGGESTION'] }), false],
    ['one of some words', text({ words: ['banjir', 'PUTUS'] }), true],
    ['a phrase across signs and a typed line end', text({ words: ['lepas sejak hujan kemarin'] }), true],
    ['a part of a word', text({ words: ['jemba'] }), false],
    ['none of some words', text({ words: ['banjir', 'longsor'] }), false],
    ['a long text', text({ minLength: 500 }), false],
    ['a text of just the least length', text({ minLength: length }), true],
    ['a text that is a sign too short', text({ minLength: length + 1 }), false],
    ['a text of just the greatest length', text({ maxLength: length }), true],
    ['a text that is a sign too long', text({ maxLength: length - 1 }), false],
    ['a weekday in Bogor', when({ weekdays: [3] }), true],
    ['the weekday in Greenwich', when({ weekdays: [2] }), false],
    ['an hour of the night', when({ fromHour: 1, untilHour: 2 }), true],
    ['an hour that has not begun', when({ fromHour: 2 }), false],
    ['an hour that is over', when({ untilHour: 1 }), false],
    ['the days of a flood', when({ fromDay: '2026-11-25', untilDay: '2026-11-25' }), true],
    ['days that are over', when({ untilDay: '2026-11-24' }), false],
  ])('knows %s', (_what, one, fits) => {
    expect(router([one])(aspiration) !== undefined).toBe(fits);
  });

  it.each([
    ['2026-11-29T07:59:59.999+07:00', false],
    ['2026-11-29T08:00:00.000+07:00', true],
    ['2026-11-29T15:59:59.999+07:00', true],
    ['2026-11-29T16:00:00.000+07:00', false],
    ['2026-11-30T08:00:00.000+07:00', false],
  ])('routes %s by a rule for Sundays from 8 until 16: %s', (receivedAt, fits) => {
    const sundays = when({ weekdays: [7], fromHour: 8, untilHour: 16 });
    expect(router([sundays])({ ...aspiration, receivedAt: new Date(receivedAt) }) !== undefined).toBe(fits);
  });
});
