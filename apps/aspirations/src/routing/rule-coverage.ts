import { areaContains, type RoutingRule, spaced, type TextCondition, type TimeCondition } from './route.js';

/** A rule that can never decide, and the earlier rule that covers it; positions from 1. */
export interface ShadowedRule {
  readonly rule: number;
  readonly coveredBy: number;
}

/** The rules that an earlier one covers, most often a narrow rule after a wide one. */
export function shadowed(rules: readonly RoutingRule[]): ShadowedRule[] {
  return rules.flatMap((rule, index) => {
    const coveredBy = rules.findIndex((earlier, position) => position >= index || covers(earlier, rule));
    return coveredBy < index ? [{ rule: index + 1, coveredBy: coveredBy + 1 }] : [];
  });
}

function covers(wide: RoutingRule, narrow: RoutingRule): boolean {
  return (
    (wide.category === null || wide.category === narrow.category) &&
    areaContains(wide.areaCode, narrow.areaCode) &&
    within(narrow.kinds, wide.kinds) &&
    (wide.text === null || coversText(wide.text, narrow.text)) &&
    (wide.when === null || coversTime(wide.when, narrow.when))
  );
}

function coversText(wide: TextCondition, narrow: TextCondition | null): boolean {
  const phrases = wide.words.map(spaced);
  const sameWords =
    phrases.length === 0 ||
    (narrow !== null &&
      narrow.words.length > 0 &&
      narrow.words.every((word) => phrases.some((phrase) => spaced(word).includes(phrase))));
  return (
    sameWords &&
    (wide.minLength ?? 0) <= (narrow?.minLength ?? 0) &&
    (wide.maxLength ?? Infinity) >= (narrow?.maxLength ?? Infinity)
  );
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
