import type { aspirationKinds } from '#contracts';
import { normalised } from '#text';

type Kind = (typeof aspirationKinds)[number];

/** The condition of a rule on the text of an aspiration; null or empty does not restrict. */
export interface TextCondition {
  /** Words or phrases; title or body must contain at least one of them as whole words, compared in normalised form. */
  readonly words: readonly string[];
  /** Length of title and body together, in characters. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
}

/** The condition of a rule on the time of receipt, in Asia/Jakarta. */
export interface TimeCondition {
  /** 1 is Monday, 7 is Sunday; empty is any day. */
  readonly weekdays: readonly number[];
  /** From this full hour, included, to that one, excluded. */
  readonly fromHour: number;
  readonly untilHour: number;
  /** First and last day, both included. */
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

/** Names the agency of the aspirations that meet all conditions; the first rule that matches decides. */
export interface RoutingRule {
  /** An area with everything below it; null matches everywhere. */
  readonly areaCode: string | null;
  readonly category: string | null;
  /** Empty matches any. */
  readonly kinds: readonly Kind[];
  readonly text: TextCondition | null;
  readonly when: TimeCondition | null;
  /** Null leaves the aspiration to the coordinator. */
  readonly agencyId: string | null;
}

/** What rules evaluate. Nothing here changes over time, so routing again gives the same outcome. */
export interface RoutingInput {
  readonly kind: string;
  readonly category: string;
  readonly villageCode: string;
  readonly title: string;
  readonly body: string;
  readonly receivedAt: Date;
}

export interface Route {
  /** Position of the deciding rule, from 1. */
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

type NumberedRule = Readonly<{ position: number; rule: RoutingRule; words: readonly string[] }>;

const jakartaMs = 7 * 3_600_000;

/** Prepares rules once to route many aspirations; gives undefined when no rule matches. */
export function router(rules: readonly RoutingRule[]): (aspiration: RoutingInput) => Route | undefined {
  const numbered = rules.map((rule, index): NumberedRule => ({
    position: index + 1,
    rule,
    words: rule.text?.words.map(spaced) ?? [],
  }));
  const byCategory = new Map<string, NumberedRule[]>();
  const rulesFor = (category: string) => {
    const known = byCategory.get(category);
    if (known) return known;
    const relevant = numbered.filter(({ rule }) => rule.category === null || rule.category === category);
    byCategory.set(category, relevant);
    return relevant;
  };
  return (aspiration) => {
    const facts = factsOf(aspiration);
    const first = rulesFor(aspiration.category).find((rule) => fits(rule, facts));
    return first && { rule: first.position, agencyId: first.rule.agencyId };
  };
}

/** Normalised words separated, preceded and followed by one space, so that `includes` matches whole words only. */
export function spaced(text: string): string {
  return ` ${normalised(text)} `;
}

/** Whether the area is that of the code or one above it. */
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
