import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type RoutingInput, router } from './route.js';
import type { RoutingRule } from './rule.js';
import { shadowed } from './rule-coverage.js';

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const words = ['jalan', 'jalan rusak', 'rusak', 'banjir', 'jalan rusak parah', 'jal*', 'jalan rus*', 'ban*'];
const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
const rule: fc.Arbitrary<RoutingRule> = fc.record({
  areaCode: maybe(fc.constantFrom('32.01', '32.01.22', '32.01.22.2004', '32.01.23')),
  category: maybe(fc.constantFrom('ROADS', 'OTHER')),
  kinds: fc.subarray(['COMPLAINT', 'SUGGESTION'] as const),
  text: maybe(
    fc.record({
      words: fc.subarray(words, { maxLength: 3 }),
      allOf: fc.subarray(words, { maxLength: 2 }),
      noneOf: fc.subarray(words, { maxLength: 2 }),
      minLength: maybe(fc.constantFrom(10, 20)),
      maxLength: maybe(fc.constantFrom(15, 30)),
    }),
  ),
  when: maybe(
    fc.record({
      weekdays: fc.subarray([1, 2, 3]),
      fromHour: fc.constantFrom(0, 8),
      untilHour: fc.constantFrom(12, 24),
      fromDay: maybe(fc.constantFrom(...days)),
      untilDay: maybe(fc.constantFrom(...days)),
    }),
  ),
  answers: fc.subarray(
    [
      { question: 'damage', anyOf: ['LOST'], min: null, max: null },
      { question: 'damage', anyOf: ['LOST', 'BROKEN'], min: null, max: null },
      { question: 'metres', anyOf: [], min: 5, max: null },
      { question: 'metres', anyOf: [], min: 1, max: 10 },
    ],
    { maxLength: 2 },
  ),
  agencyId: maybe(fc.constantFrom('a', 'b', 'c')),
  office: fc.constant(null),
});
const aspiration: fc.Arbitrary<RoutingInput> = fc.record({
  kind: fc.constantFrom('COMPLAINT', 'SUGGESTION', 'APPRECIATION'),
  category: fc.constantFrom('ROADS', 'OTHER', 'HEALTH'),
  villageCode: fc.constantFrom('32.01.22.2004', '32.01.22.2005', '32.01.23.2001'),
  title: fc.constantFrom('Lapor', 'Jalan'),
  body: fc
    .array(fc.constantFrom('jalan', 'rusak', 'parah', 'banjir', 'lampu'), { maxLength: 5 })
    .map((all) => all.join(' ')),
  answers: fc.record(
    { damage: fc.constantFrom('LOST', 'BROKEN'), metres: fc.constantFrom(1, 5, 20) },
    { requiredKeys: [] },
  ),
  receivedAt: fc
    .tuple(fc.constantFrom(...days), fc.constantFrom('07', '09', '13'))
    .map(([day, hour]) => new Date(`${day}T${hour}:00:00+07:00`)),
});

describe('a rule that is never reached', () => {
  it('decides nothing: the outcome of every aspiration is the same without it', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 12 }),
        fc.array(aspiration, { minLength: 1, maxLength: 20 }),
        (rules, aspirations) => {
          const unreached = new Set(shadowed(rules).map(({ rule: position }) => position));
          const left = rules.filter((_, index) => !unreached.has(index + 1));
          const [all, without] = [router(rules), router(left)];
          for (const one of aspirations) {
            expect(without(one)?.agencyId).toBe(all(one)?.agencyId);
            expect(unreached.has(all(one)?.rule ?? 0)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is every rule after one that matches everything', () => {
    const everything: RoutingRule = {
      areaCode: null,
      category: null,
      kinds: [],
      text: null,
      when: null,
      answers: [],
      agencyId: 'a',
      office: null,
    };
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        const covered = shadowed([everything, ...rules]);
        expect(covered).toEqual(rules.map((_, index) => ({ rule: index + 2, coveredBy: 1 })));
      }),
    );
  });

  const any: RoutingRule = {
    areaCode: null,
    category: null,
    kinds: [],
    text: null,
    when: null,
    answers: [],
    agencyId: 'a',
    office: null,
  };
  const text = (changes: Partial<NonNullable<RoutingRule['text']>>): RoutingRule => ({
    ...any,
    text: { words: [], allOf: [], noneOf: [], minLength: null, maxLength: null, ...changes },
  });
  const answered = (...anyOf: string[]): RoutingRule => ({
    ...any,
    answers: [{ question: 'damage', anyOf, min: null, max: null }],
  });
  const when = (changes: Partial<NonNullable<RoutingRule['when']>>): RoutingRule => ({
    ...any,
    when: { weekdays: [], fromHour: 0, untilHour: 24, fromDay: null, untilDay: null, ...changes },
  });

  it.each<[string, RoutingRule, RoutingRule]>([
    ['the same kind', { ...any, kinds: ['COMPLAINT'] }, { ...any, kinds: ['COMPLAINT'] }],
    ['one of its words', text({ words: ['jalan', 'banjir'] }), text({ words: ['jalan'] })],
    ['a longer phrase', text({ words: ['jalan'] }), text({ words: ['jalan rusak'] })],
    ['a longer beginning', text({ words: ['jal*'] }), text({ words: ['jalan*'] })],
    ['a word with this beginning', text({ words: ['jal*'] }), text({ words: ['jalan'] })],
    ['one of its words among all', text({ words: ['jalan'] }), text({ allOf: ['rusak', 'jalan'] })],
    ['all of its words', text({ allOf: ['jalan'] }), text({ words: ['jalan rusak', 'jalan'] })],
    ['what it excludes', text({ noneOf: ['jalan rusak'] }), text({ noneOf: ['jalan'] })],
    ['fewer choices', answered('LOST', 'BROKEN'), answered('LOST')],
    ['the same least length', text({ minLength: 10 }), text({ minLength: 10 })],
    ['the same greatest length', text({ maxLength: 10 }), text({ maxLength: 10 })],
    ['the same hours', when({ fromHour: 8, untilHour: 16 }), when({ fromHour: 8, untilHour: 16 })],
    ['every hour, when it has the whole day', when({}), any],
    ['the same days', when({ fromDay: days[0], untilDay: days[1] }), when({ fromDay: days[0], untilDay: days[1] })],
  ])('is one that names %s', (_what, wide, narrow) => {
    expect(shadowed([wide, narrow])).toEqual([{ rule: 2, coveredBy: 1 }]);
  });

  it.each<[string, RoutingRule, RoutingRule]>([
    ['every kind', { ...any, kinds: ['COMPLAINT'] }, any],
    ['every word', text({ words: ['jalan'] }), text({ minLength: 10 })],
    ['words with this beginning', text({ words: ['jalan'] }), text({ words: ['jal*'] })],
    ['what it excludes', text({ noneOf: ['jalan'] }), text({ noneOf: ['jalan rusak'] })],
    ['only one of its words', text({ allOf: ['jalan', 'rusak'] }), text({ words: ['jalan', 'rusak'] })],
    ['another choice', answered('LOST'), answered('LOST', 'BROKEN')],
    ['every answer', answered('LOST'), any],
    ['another word', text({ words: ['jalan'] }), text({ words: ['banjir'] })],
    ['a shorter text', text({ minLength: 10 }), text({ minLength: 9 })],
    ['the shortest text', text({ minLength: 1 }), text({ maxLength: 30 })],
    ['a longer text', text({ maxLength: 10 }), text({ maxLength: 11 })],
    ['an earlier hour', when({ fromHour: 8 }), when({ fromHour: 7 })],
    ['the first hour', when({ fromHour: 1 }), any],
    ['a later hour', when({ untilHour: 16 }), when({ untilHour: 17 })],
    ['the last hour', when({ untilHour: 23 }), any],
    ['an earlier day', when({ fromDay: days[1] }), when({ fromDay: days[0] })],
    ['a later day', when({ untilDay: days[1] }), when({ untilDay: days[2] })],
  ])('is none that names also %s', (_what, wide, narrow) => {
    expect(shadowed([wide, narrow])).toEqual([]);
  });

  it('is found when a narrow area follows a wide one', () => {
    const base: RoutingRule = {
      areaCode: '32.01',
      category: 'ROADS',
      kinds: [],
      text: null,
      when: null,
      answers: [],
      agencyId: 'a',
      office: null,
    };
    const narrow = { ...base, areaCode: '32.01.22', agencyId: 'b' };
    expect(shadowed([narrow, base])).toEqual([]);
    expect(shadowed([base, narrow])).toEqual([{ rule: 2, coveredBy: 1 }]);
  });
});
