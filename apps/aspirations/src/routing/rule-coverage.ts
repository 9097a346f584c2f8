import {
  type AnswerCondition,
  areaContains,
  type RoutingRule,
  type TextCondition,
  type TimeCondition,
  withPatterns,
} from './rule.js';

/** A rule that can never decide, and the earlier rule that covers it; positions from 1. */
export interface ShadowedRule {
  readonly rule: number;
  readonly coveredBy: number;
}

/** The rules that an earlier one covers, most often a narrow rule after a wide one. */
export function shadowed(rules: readonly RoutingRule[]): ShadowedRule[] {
  const prepared = rules.map((rule) => ({ ...rule, text: rule.text && withPatterns(rule.text) }));
  return prepared.flatMap((rule, index) => {
    const coveredBy = prepared.findIndex((earlier, position) => position >= index || covers(earlier, rule));
    return coveredBy < index ? [{ rule: index + 1, coveredBy: coveredBy + 1 }] : [];
  });
}

function covers(wide: RoutingRule, narrow: RoutingRule): boolean {
  return (
    (wide.category === null || wide.category === narrow.category) &&
    areaContains(wide.areaCode, narrow.areaCode) &&
    within(narrow.kinds, wide.kinds) &&
    wide.answers.every((answer) => narrow.answers.some((other) => coversAnswer(answer, other))) &&
    (wide.text === null || coversText(wide.text, narrow.text)) &&
    (wide.when === null || coversTime(wide.when, narrow.when))
  );
}

const anyText: TextCondition = { words: [], allOf: [], noneOf: [], minLength: null, maxLength: null };

/** Of conditions with patterns: a text that contains a pattern contains every part of it. */
function coversText(wide: TextCondition, narrow: TextCondition | null): boolean {
  const { words, allOf, noneOf, minLength, maxLength } = narrow ?? anyText;
  /** Whether every text that the narrow condition selects contains one of these phrases. */
  const requires = (...phrases: readonly string[]) => {
    const impliesOne = (phrase: string) => phrases.some((one) => phrase.includes(one));
    return allOf.some(impliesOne) || (words.length > 0 && words.every(impliesOne));
  };
  return (
    (wide.words.length === 0 || requires(...wide.words)) &&
    wide.allOf.every((phrase) => requires(phrase)) &&
    wide.noneOf.every((phrase) => noneOf.some((excluded) => phrase.includes(excluded))) &&
    (wide.minLength ?? 0) <= (minLength ?? 0) &&
    (wide.maxLength ?? Infinity) >= (maxLength ?? Infinity)
  );
}

function coversAnswer(wide: AnswerCondition, narrow: AnswerCondition): boolean {
  if (wide.question !== narrow.question || wide.anyOf.length > 0 !== narrow.anyOf.length > 0) return false;
  if (wide.anyOf.length > 0) return within(narrow.anyOf, wide.anyOf);
  return (wide.min ?? -Infinity) <= (narrow.min ?? -Infinity) && (wide.max ?? Infinity) >= (narrow.max ?? Infinity);
}

function coversTime(wide: TimeCondition, narrow: TimeCondition | null): boolean {
  return (
    within(narrow?.weekdays ?? [], wide.weekdays) &&
    wide.fromHour <= (narrow?.fromHour ?? 0) &&
    wide.untilHour >= (narrow?.untilHour ?? 24) &&
    (wide.fromDay === null || wide.fromDay <= (narrow?.fromDay ?? '')) &&
    (wide.untilDay === null || (narrow?.untilDay != null && wide.untilDay >= narrow.untilDay))
  );
}

/** Whether all of `narrow` is in `wide`; empty means everything. */
function within<T>(narrow: readonly T[], wide: readonly T[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((one) => wide.includes(one)));
}
