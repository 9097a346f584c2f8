import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { asRead, day, line, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode, questionKey } from '../text-fields.js';
import { contradictsItself, offices, spaced } from './rule.js';
import { EffectResponse } from './dry-run.dto.js';

const longest = 20_000;
const length = z.int().min(1).max(longest).nullable().default(null);
const hour = (min: number, max: number) =>
  z
    .int()
    .min(min)
    .max(max)
    .default(min === 0 ? 0 : 24);

const phrase = line(60)
  .refine((given) => spaced(given).trim() !== '', rule({ en: 'must contain a word', id: 'harus memuat sebuah kata' }))
  .refine(
    (given) => !given.slice(0, -1).includes('*'),
    rule({ en: 'must have `*` only at the end', id: 'tanda `*` hanya boleh di akhir' }),
  )
  .refine(
    (given) => !given.endsWith('*') || /[\p{L}\p{N}]{3}\*$/u.test(given),
    rule({
      en: 'must have three letters or digits right before `*`',
      id: 'harus memuat tiga huruf atau angka tepat sebelum `*`',
    }),
  );

const phrases = z.array(phrase).max(200).default([]);

const text = z
  .strictObject({
    words: phrases.describe('Words or phrases, at least one of which occurs; `jalan*` for words that begin so'),
    allOf: phrases.describe('Words or phrases, each of which occurs'),
    noneOf: phrases.describe('Words or phrases, none of which occurs'),
    minLength: length,
    maxLength: length,
  })
  .refine(
    ({ minLength, maxLength }) => (minLength ?? 0) <= (maxLength ?? longest),
    rule({ en: 'must have a minLength that is not above maxLength', id: 'minLength tidak boleh melebihi maxLength' }),
  )
  .refine(
    (condition) => !contradictsItself(condition),
    rule({ en: 'must not require what it excludes', id: 'tidak boleh mensyaratkan yang dikecualikannya' }),
  );

const when = z
  .strictObject({
    weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
    fromHour: hour(0, 23),
    untilHour: hour(1, 24),
    fromDay: day.nullable().default(null),
    untilDay: day.nullable().default(null),
  })
  .refine(
    ({ fromHour, untilHour }) => fromHour < untilHour,
    rule({
      en: 'must begin before it ends; write two rules for a time over midnight',
      id: 'jam mulai harus sebelum jam selesai; tulis dua aturan untuk waktu yang melewati tengah malam',
    }),
  )
  .refine(
    ({ fromDay, untilDay }) => !fromDay || !untilDay || fromDay <= untilDay,
    rule({ en: 'must have a fromDay that is not after untilDay', id: 'fromDay tidak boleh sesudah untilDay' }),
  );

const limit = z.number().min(-1e15).max(1e15).nullable().default(null);

const answer = z
  .strictObject({
    question: questionKey,
    anyOf: z.array(categoryCode).max(100).default([]).describe('Codes of choices of the question'),
    min: limit.describe('Of a question for a number'),
    max: limit,
  })
  .refine(
    ({ anyOf, min, max }) => anyOf.length > 0 !== (min !== null || max !== null),
    rule({
      en: 'must have either choices or limits of a number',
      id: 'harus memuat pilihan atau batas angka, salah satu',
    }),
  )
  .refine(
    ({ min, max }) => (min ?? -Infinity) <= (max ?? Infinity),
    rule({ en: 'must have a min that is not above max', id: 'min tidak boleh melebihi max' }),
  );

/** Null or missing matches any; a null agency without an office leaves the aspiration to the coordinator. */
const routingRule = z
  .strictObject({
    category: categoryCode.nullable(),
    areaCode: areaCode.nullable(),
    kinds: z.array(z.enum(aspirationKinds)).max(aspirationKinds.length).default([]),
    text: text.nullable().default(null),
    when: when.nullable().default(null),
    answers: z.array(answer).max(10).default([]).describe('All of them are met'),
    agencyId: agencyId.nullable(),
    office: z
      .enum(offices)
      .nullable()
      .default(null)
      .describe('Instead of an agency: the office of the village or of the district of the aspiration'),
  })
  .refine(({ agencyId: agency, office }) => agency === null || office === null, {
    path: ['office'],
    message: rule({ en: 'must be null beside an agency', id: 'harus null bila perangkat daerah disebut' }),
  })
  .refine(({ category, answers }) => category !== null || answers.length === 0, {
    path: ['category'],
    message: rule({ en: 'must be named for answers', id: 'harus disebut bila ada answers' }),
  });

/** The first rule that matches an aspiration decides. */
export const rules = z.array(routingRule).max(5_000);

export const RuleSetDraft = z.strictObject({ note: line(300), rules }).meta({ id: 'RoutingRuleSetDraft' });
export type RuleSetDraft = z.output<typeof RuleSetDraft>;

/** A draft as it is to be, with what was read of it. */
export const ChangedRuleSet = RuleSetDraft.extend({
  number: asRead(z.int()),
  version: asRead(z.int()),
  state: asRead(z.string()),
  activeFrom: asRead(z.iso.datetime().nullable()),
  createdAt: asRead(z.iso.datetime()),
  history: asRead(z.array(z.unknown())),
}).meta({ id: 'ChangedRoutingRuleSet' });
export type ChangedRuleSet = z.output<typeof ChangedRuleSet>;

/** Rules that take effect at once; `note` is their purpose. */
export const RoutingRules = z
  .strictObject({
    note: line(300).default('Replaced'),
    rules,
    version: asRead(z.int()),
    number: asRead(z.int().nullable()),
    activeFrom: asRead(z.iso.datetime().nullable()),
  })
  .meta({ id: 'RoutingRules' });
export type RoutingRules = z.output<typeof RoutingRules>;

/** `from` null takes effect at once. */
export const Activation = z
  .strictObject({ from: z.iso.datetime({ offset: true }).nullable().default(null), reason: line(300) })
  .meta({ id: 'RuleSetActivation' });
export type Activation = z.output<typeof Activation>;

export const Withdrawal = z.strictObject({ reason: line(300) }).meta({ id: 'RuleSetWithdrawal' });
export type Withdrawal = z.output<typeof Withdrawal>;

const StoredRule = z.strictObject({
  category: z.string().nullable(),
  areaCode: z.string().nullable(),
  kinds: z.array(z.enum(aspirationKinds)),
  text: z
    .strictObject({
      words: z.array(z.string()),
      allOf: z.array(z.string()),
      noneOf: z.array(z.string()),
      minLength: z.int().nullable(),
      maxLength: z.int().nullable(),
    })
    .nullable(),
  when: z
    .strictObject({
      weekdays: z.array(z.int()),
      fromHour: z.int(),
      untilHour: z.int(),
      fromDay: z.iso.date().nullable(),
      untilDay: z.iso.date().nullable(),
    })
    .nullable(),
  answers: z.array(
    z.strictObject({
      question: z.string(),
      anyOf: z.array(z.string()),
      min: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ),
  agencyId: z.string().nullable(),
  office: z.enum(offices).nullable(),
});

export type StoredRule = z.output<typeof StoredRule>;

export const ruleSetStates = ['DRAFT', 'SCHEDULED', 'IN_FORCE', 'PAST'] as const;
const moment = z.iso.datetime();

const ruleSetHead = {
  number: z.int(),
  version: z.int(),
  state: z.enum(ruleSetStates),
  note: z.string(),
  activeFrom: moment.nullable(),
  createdAt: moment,
};

export const RuleSetResponse = z
  .strictObject({
    ...ruleSetHead,
    rules: z.array(StoredRule),
    history: z.array(
      z.strictObject({
        version: z.int(),
        action: z.enum(['draft', 'change', 'activate', 'withdraw']),
        actor: z.string(),
        reason: z.string(),
        activeFrom: moment.nullable(),
        at: moment,
      }),
    ),
  })
  .meta({ id: 'RoutingRuleSet' });
export type RuleSetResponse = z.output<typeof RuleSetResponse>;

export const RuleSetEntry = z.strictObject({ ...ruleSetHead, ruleCount: z.int() }).meta({ id: 'RoutingRuleSetEntry' });
export type RuleSetEntry = z.output<typeof RuleSetEntry>;
export const RuleSetPage = pageSchema(RuleSetEntry).meta({ id: 'RoutingRuleSetPage' });
export type RuleSetPage = z.output<typeof RuleSetPage>;
export const RuleSetQuery = z.strictObject({ ...pageQuery });
export type RuleSetQuery = z.output<typeof RuleSetQuery>;

/** The activated set, and the open aspirations that it routes differently from the rules before it. */
export const ActivatedRuleSet = z
  .strictObject({ version: z.int(), ruleSet: RuleSetResponse, openAspirations: EffectResponse })
  .meta({ id: 'ActivatedRuleSet' });
export type ActivatedRuleSet = z.output<typeof ActivatedRuleSet>;

const inForce = {
  version: z.int().describe('The number of the set in force, 0 without one'),
  number: z.int().nullable(),
  activeFrom: moment.nullable(),
  rules: z.array(StoredRule),
};

/** The rules in force; `number` is null before the first activation. */
export const RoutingRulesResponse = z.strictObject(inForce).meta({ id: 'RoutingRuleList' });
export type RoutingRulesResponse = z.output<typeof RoutingRulesResponse>;

export const RecordedRulesResponse = z
  .strictObject({ ...inForce, openAspirations: EffectResponse })
  .meta({ id: 'RecordedRoutingRules' });
export type RecordedRulesResponse = z.output<typeof RecordedRulesResponse>;
