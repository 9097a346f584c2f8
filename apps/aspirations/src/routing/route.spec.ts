import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { normalised } from '#text';
import { type RoutingInput, router } from './route.js';
import type { RoutingRule, TextCondition } from './rule.js';

const rule = (changes: Partial<RoutingRule>): RoutingRule => ({
  areaCode: null,
  category: null,
  kinds: [],
  text: null,
  when: null,
  answers: [],
  agencyId: 'dpupr',
  office: null,
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
  answers: { damage: 'BROKEN', metres: 12 },
};
const length = aspiration.title.length + aspiration.body.length;
const text = (changes: Partial<NonNullable<RoutingRule['text']>>) =>
  rule({ text: { words: [], allOf: [], noneOf: [], minLength: null, maxLength: null, ...changes } });
const when = (changes: Partial<NonNullable<RoutingRule['when']>>) =>
  rule({ when: { weekdays: [], fromHour: 0, untilHour: 24, fromDay: null, untilDay: null, ...changes } });

const answered = (changes: Partial<RoutingRule['answers'][number]> & { question: string }) =>
  rule({ answers: [{ anyOf: [], min: null, max: null, ...changes }] });

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
    expect(router(areas)({ ...aspiration, villageCode })).toMatchObject({ rule: position, agencyId });
  });

  it('gives no agency when no rule matches', () => {
    expect(router(areas)({ ...aspiration, category: 'HEALTH', villageCode: '32.01.23.2004' })).toBeUndefined();
    expect(router(areas)({ ...aspiration, category: 'SCHOOLS' })).toBeUndefined();
    expect(router([])(aspiration)).toBeUndefined();
  });

  it('lets the first matching rule decide, also one that names the coordinator', () => {
    const rules = [rule({ areaCode: '32.71' }), rule({ agencyId: null }), rule({})];
    expect(router(rules)(aspiration)).toMatchObject({ rule: 2, agencyId: null });
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
    ['the beginning of a word', text({ words: ['jemba*'] }), true],
    ['the beginning of the last word of a phrase', text({ words: ['papan lep*'] }), true],
    ['the beginning of another word', text({ words: ['embatan*'] }), false],
    ['all of some phrases', text({ allOf: ['jembatan gantung', 'hujan'] }), true],
    ['all but one of some phrases', text({ allOf: ['jembatan gantung', 'banjir'] }), false],
    ['none of some phrases', text({ noneOf: ['gantung jembatan', 'banjir*'] }), true],
    ['one of the excluded phrases', text({ words: ['jembatan'], noneOf: ['put*'] }), false],
    ['a choice', answered({ question: 'damage', anyOf: ['LOST', 'BROKEN'] }), true],
    ['another choice', answered({ question: 'damage', anyOf: ['LOST'] }), false],
    ['a number within limits', answered({ question: 'metres', min: 12, max: 12 }), true],
    ['a number that is too small', answered({ question: 'metres', min: 13 }), false],
    ['a number that is too large', answered({ question: 'metres', max: 11 }), false],
    ['an answer that is missing', answered({ question: 'since', min: 0 }), false],
    ['an answer of another type', answered({ question: 'damage', min: 0 }), false],
    ['a property of every object', answered({ question: 'constructor', anyOf: ['BROKEN'] }), false],
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

  it('names the office of the village or of the district, and the coordinator where there is none', () => {
    const officesByArea = new Map([
      ['32.01.22.2004', 'desa-contoh'],
      ['32.01.22', 'kecamatan-contoh'],
    ]);
    const agencyFor = (office: RoutingRule['office'], villageCode: string) =>
      router([rule({ agencyId: null, office })], officesByArea)({ ...aspiration, villageCode })?.agencyId;
    expect(agencyFor('VILLAGE', '32.01.22.2004')).toBe('desa-contoh');
    expect(agencyFor('DISTRICT', '32.01.22.2004')).toBe('kecamatan-contoh');
    expect(agencyFor('DISTRICT', '32.01.22.2005')).toBe('kecamatan-contoh');
    expect(agencyFor('VILLAGE', '32.01.22.2005')).toBeNull();
    expect(agencyFor('DISTRICT', '32.01.23.2001')).toBeNull();
  });

  it('explains which conditions are met, and the first one that earlier rules miss', () => {
    const rules = [
      rule({ category: 'HEALTH' }),
      rule({ category: 'ROADS', areaCode: '32.01.23' }),
      text({ words: ['banjir'] }),
      text({ words: ['jembatan'], noneOf: ['longsor', 'hujan'] }),
      rule({
        category: 'ROADS',
        text: { words: ['banjir', 'put*'], allOf: ['papan'], noneOf: ['longsor'], minLength: 1, maxLength: null },
      }),
      rule({}),
    ];
    expect(router(rules).explain(aspiration)).toEqual({
      route: {
        rule: 5,
        agencyId: 'dpupr',
        because: ['/category', '/text/minLength', '/text/words/1', '/text/allOf/0', '/text/noneOf/0'],
      },
      missed: [
        { rule: 1, condition: '/category' },
        { rule: 2, condition: '/areaCode' },
        { rule: 3, condition: '/text/words' },
        { rule: 4, condition: '/text/noneOf/1' },
      ],
    });
    expect(router([]).explain(aspiration)).toEqual({ route: undefined, missed: [] });
  });
});

const vocabulary = ['jalan', 'jalanan', 'rusak', 'banjir', 'ban'];
const phrase = fc
  .tuple(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '*'))
  .map(([words, end]) => words.join(' ') + end);
const phrases = fc.array(phrase, { maxLength: 3 });
const condition: fc.Arbitrary<TextCondition> = fc.record({
  words: phrases,
  allOf: phrases,
  noneOf: phrases,
  minLength: fc.constantFrom(null, 10),
  maxLength: fc.constantFrom(null, 40),
});

/** Word by word, as the documentation defines a phrase. */
function contains(written: string, wanted: string): boolean {
  const there = normalised(written).split(' ');
  const words = normalised(wanted).split(' ');
  const last = words.length - 1;
  return there.some((_, start) =>
    words.every((word, n) =>
      n === last && wanted.endsWith('*') ? there[start + n]?.startsWith(word) : there[start + n] === word,
    ),
  );
}

function matches({ words, allOf, noneOf, minLength, maxLength }: TextCondition, title: string, body: string): boolean {
  const has = (wanted: string) => contains(`${title} ${body}`, wanted);
  return (
    (words.length === 0 || words.some(has)) &&
    allOf.every(has) &&
    !noneOf.some(has) &&
    (title + body).length >= (minLength ?? 0) &&
    (title + body).length <= (maxLength ?? Infinity)
  );
}

describe('the words of rules', () => {
  it('decide as a comparison word by word does', () => {
    const writing = fc
      .array(fc.constantFrom(...vocabulary, 'Jalan,', 'RUSAK!', '\\n', 'bandara'), { maxLength: 8 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 8 }), writing, writing, (conditions, title, body) => {
        const first = conditions.findIndex((one) => matches(one, title, body));
        const route = router(conditions.map((one) => text(one)))({ ...aspiration, title, body });
        expect(route?.rule).toBe(first < 0 ? undefined : first + 1);
      }),
      { numRuns: 1_000 },
    );
  });
});
