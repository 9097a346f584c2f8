import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { day, line, pageQuery, pageSchema } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';
import { spaced } from './route.js';
import { effect } from './dry-run.dto.js';

const longest = 20_000;
const length = z.int().min(1).max(longest).nullable().default(null);
const hour = (min: number, max: number) =>
  z
    .int()
    .min(min)
    .max(max)
    .default(min === 0 ? 0 : 24);

const text = z
  .strictObject({
    words: z
      .array(line(60).refine((word) => spaced(word).trim() !== '', 'contains no word'))
      .max(200)
      .default([]),
    minLength: length,
    maxLength: length,
  })
  .refine(({ minLength, maxLength }) => (minLength ?? 0) <= (maxLength ?? longest), 'matches no length');

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
    'matches no hour; write two rules for a time over midnight',
  )
  .refine(({ fromDay, untilDay }) => !fromDay || !untilDay || fromDay <= untilDay, 'matches no day');

/** Null or missing matches any; a null agency leaves the aspiration to the coordinator. */
const rule = z.strictObject({
  category: categoryCode.nullable(),
  areaCode: areaCode.nullable(),
  kinds: z.array(z.enum(aspirationKinds)).max(aspirationKinds.length).default([]),
  text: text.nullable().default(null),
  when: when.nullable().default(null),
  agencyId: agencyId.nullable(),
});

/** The first rule that matches an aspiration decides. */
export const rules = z.array(rule).max(5_000);

export const ruleSetDraft = z.strictObject({ note: line(300), rules }).meta({ id: 'RoutingRuleSetDraft' });
export type RuleSetDraft = z.infer<typeof ruleSetDraft>;

/** Rules that take effect at once; `note` is their purpose. */
export const routingRules = z.strictObject({ note: line(300).default('Replaced'), rules }).meta({ id: 'RoutingRules' });
export type RoutingRules = z.infer<typeof routingRules>;

/** `from` null takes effect at once. */
export const activation = z
  .strictObject({ from: z.iso.datetime({ offset: true }).nullable().default(null), reason: line(300) })
  .meta({ id: 'RuleSetActivation' });
export type Activation = z.infer<typeof activation>;

export const withdrawal = z.strictObject({ reason: line(300) }).meta({ id: 'RuleSetWithdrawal' });
export type Withdrawal = z.infer<typeof withdrawal>;

const storedRule = z.strictObject({
  category: z.string().nullable(),
  areaCode: z.string().nullable(),
  kinds: z.array(z.enum(aspirationKinds)),
  text: z
    .strictObject({ words: z.array(z.string()), minLength: z.int().nullable(), maxLength: z.int().nullable() })
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
  agencyId: z.string().nullable(),
});

export type StoredRule = z.infer<typeof storedRule>;

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

export const ruleSetResponse = z
  .strictObject({
    ...ruleSetHead,
    rules: z.array(storedRule),
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
export type RuleSetResponse = z.infer<typeof ruleSetResponse>;

export const ruleSetEntry = z.strictObject({ ...ruleSetHead, ruleCount: z.int() }).meta({ id: 'RoutingRuleSetEntry' });
export type RuleSetEntry = z.infer<typeof ruleSetEntry>;
export const ruleSetPage = pageSchema(ruleSetEntry).meta({ id: 'RoutingRuleSetPage' });
export const ruleSetQuery = z.strictObject({ ...pageQuery });
export type RuleSetQuery = z.infer<typeof ruleSetQuery>;

/** The activated set, and the open aspirations that it routes differently from the rules before it. */
export const activatedRuleSet = z
  .strictObject({ version: z.int(), ruleSet: ruleSetResponse, openAspirations: effect })
  .meta({ id: 'ActivatedRuleSet' });
export type ActivatedRuleSet = z.infer<typeof activatedRuleSet>;

const inForce = { number: z.int().nullable(), activeFrom: moment.nullable(), rules: z.array(storedRule) };

/** The rules in force; `number` is null before the first activation. */
export const routingRulesResponse = z.strictObject(inForce).meta({ id: 'RoutingRuleList' });
export type RoutingRulesResponse = z.infer<typeof routingRulesResponse>;

export const recordedRulesResponse = z
  .strictObject({ ...inForce, openAspirations: effect })
  .meta({ id: 'RecordedRoutingRules' });
export type RecordedRulesResponse = z.infer<typeof recordedRulesResponse>;
