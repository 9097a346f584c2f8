import {
  type AnswerCondition,
  areaContains,
  type RoutingRule,
  type TextCondition,
  type TimeCondition,
} from './rule.js';

/** What the conditions of rules compare. */
export interface RoutingFacts {
  readonly kind: string;
  readonly category: string;
  readonly villageCode: string;
  /** The answers to the questions of the category. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly length: number;
  readonly weekday: number;
  readonly hour: number;
  readonly day: string;
  /** Whether the text contains a phrase. */
  contains(phrase: string): boolean;
}

/** Conditions of a rule, each by its pointer in the rule. */
export interface Comparison {
  readonly met: readonly string[];
  /** The first condition that is not met; undefined when the rule matches. */
  readonly failed?: string;
}

type Condition = readonly [pointer: string, holds: boolean];

/** Compares the conditions of a rule one by one, and ends at the first that is not met. */
export function compare(rule: RoutingRule, facts: RoutingFacts): Comparison {
  const met: string[] = [];
  for (const [pointer, holds] of conditionsOf(rule, facts)) {
    if (!holds) return { met, failed: pointer };
    met.push(pointer);
  }
  return { met };
}

function* conditionsOf(rule: RoutingRule, facts: RoutingFacts): Generator<Condition> {
  const { category, areaCode, kinds, answers, text, when } = rule;
  if (category !== null) yield ['/category', category === facts.category];
  if (areaCode !== null) yield ['/areaCode', areaContains(areaCode, facts.villageCode)];
  if (kinds.length > 0) yield ['/kinds', kinds.some((kind) => kind === facts.kind)];
  if (when !== null) yield ['/when', isWithin(when, facts)];
  for (const [index, answer] of answers.entries()) yield [`/answers/${index}`, isAnswered(answer, facts)];
  if (text !== null) yield* textConditions(text, facts);
}

function* textConditions({ words, allOf, noneOf, ...text }: TextCondition, facts: RoutingFacts): Generator<Condition> {
  if (text.minLength !== null) yield ['/text/minLength', facts.length >= text.minLength];
  if (text.maxLength !== null) yield ['/text/maxLength', facts.length <= text.maxLength];
  if (words.length > 0) {
    const first = words.findIndex((phrase) => facts.contains(phrase));
    yield first < 0 ? ['/text/words', false] : [`/text/words/${first}`, true];
  }
  for (const [index, phrase] of allOf.entries()) yield [`/text/allOf/${index}`, facts.contains(phrase)];
  for (const [index, phrase] of noneOf.entries()) yield [`/text/noneOf/${index}`, !facts.contains(phrase)];
}

function isAnswered({ question, anyOf, min, max }: AnswerCondition, { answers }: RoutingFacts): boolean {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (anyOf.length > 0) return anyOf.some((choice) => choice === answer);
  return typeof answer === 'number' && answer >= (min ?? -Infinity) && answer <= (max ?? Infinity);
}

function isWithin({ weekdays, fromHour, untilHour, fromDay, untilDay }: TimeCondition, facts: RoutingFacts): boolean {
  return (
    (weekdays.length === 0 || weekdays.includes(facts.weekday)) &&
    facts.hour >= fromHour &&
    facts.hour < untilHour &&
    (fromDay === null || facts.day >= fromDay) &&
    (untilDay === null || facts.day <= untilDay)
  );
}
