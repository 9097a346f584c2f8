import type { aspirationKinds } from '#contracts';
import { normalised } from '../duplicates/similarity.js';

type Kind = (typeof aspirationKinds)[number];

/** What a rule asks of the words of a case; what is null, or empty, it does not ask. */
export interface TextCondition {
  /** Words or phrases of which the title or the body holds one at least, in whole words, however they are typed. */
  readonly words: readonly string[];
  /** Characters of title and body together. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
}

/** What a rule asks of the moment in which a case was received, by the clock of Asia/Jakarta. */
export interface TimeCondition {
  /** 1 is Monday, 7 is Sunday; empty is any day. */
  readonly weekdays: readonly number[];
  /** From this full hour on, and before that one. */
  readonly fromHour: number;
  readonly untilHour: number;
  /** The first and the last day, both included. */
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

/** To whom the cases go for which all its conditions hold; of the rules that fit a case, the first decides. */
export interface RoutingRule {
  /** An area and everything below it; null is everywhere. */
  readonly areaCode: string | null;
  readonly category: string | null;
  /** Empty is any. */
  readonly kinds: readonly Kind[];
  readonly text: TextCondition | null;
  readonly when: TimeCondition | null;
  /** Null keeps the case for the coordinator. */
  readonly agencyId: string | null;
}

/** What rules look at; none of it changes by itself, and so a case can be routed again with the same outcome. */
export interface RoutingInput {
  readonly kind: string;
  readonly category: string;
  readonly villageCode: string;
  readonly title: string;
  readonly body: string;
  readonly receivedAt: Date;
}

export interface Route {
  /** Place of the rule that decided, from 1 on. */
  readonly rule: number;
  readonly agencyId: string | null;
}

interface RoutingFacts extends RoutingInput {
  readonly words: string;
  readonly length: number;
  readonly weekday: number;
  readonly hour: number;
  readonly day: string;
}

type NumberedRule = Readonly<{ place: number; rule: RoutingRule; words: readonly string[] }>;

const jakartaMs = 7 * 3_600_000;

/** Reads rules once, to route any number of cases by them; undefined when no rule fits a case. */
export function router(rules: readonly RoutingRule[]): (aspiration: RoutingInput) => Route | undefined {
  const placed = rules.map((rule, index): NumberedRule => ({
    place: index + 1,
    rule,
    words: rule.text?.words.map(spaced) ?? [],
  }));
  const byCategory = new Map<string, NumberedRule[]>();
  const rulesFor = (category: string) => {
    const known = byCategory.get(category);
    if (known) return known;
    const some = placed.filter(({ rule }) => rule.category === null || rule.category === category);
    byCategory.set(category, some);
    return some;
  };
  return (aspiration) => {
    const facts = factsOf(aspiration);
    const first = rulesFor(aspiration.category).find((one) => fits(one, facts));
    return first && { rule: first.place, agencyId: first.rule.agencyId };
  };
}

/** Words as rules compare them: those of a phrase stand apart by one space, with one before and one behind. */
export function spaced(text: string): string {
  return ` ${normalised(text)} `;
}

/** An area is itself and all whose code goes on with further segments. */
export function areaContains(areaCode: string | null, code: string | null): boolean {
  if (areaCode === null || code === null) return areaCode === null;
  return code === areaCode || code.startsWith(`${areaCode}.`);
}

function fits({ rule, words }: NumberedRule, facts: RoutingFacts): boolean {
  const { text, when } = rule;
  return (
    areaContains(rule.areaCode, facts.villageCode) &&
    (rule.kinds.length === 0 || rule.kinds.some((kind) => kind === facts.kind)) &&
    (text === null ||
      (facts.length >= (text.minLength ?? 0) &&
        facts.length <= (text.maxLength ?? Infinity) &&
        (words.length === 0 || words.some((phrase) => facts.words.includes(phrase))))) &&
    (when === null ||
      ((when.weekdays.length === 0 || when.weekdays.includes(facts.weekday)) &&
        facts.hour >= when.fromHour &&
        facts.hour < when.untilHour &&
        (when.fromDay === null || facts.day >= when.fromDay) &&
        (when.untilDay === null || facts.day <= when.untilDay)))
  );
}

function factsOf(aspiration: RoutingInput): RoutingFacts {
  const { title, body, receivedAt } = aspiration;
  const there = new Date(receivedAt.getTime() + jakartaMs);
  return {
    ...aspiration,
    words: spaced(`${title} ${body}`),
    length: title.length + body.length,
    weekday: there.getUTCDay() || 7,
    hour: there.getUTCHours(),
    day: there.toISOString().slice(0, 10),
  };
}
