import type { aspirationKinds } from '#contracts';
import { normalised } from '#text';

type Kind = (typeof aspirationKinds)[number];

/**
 * The condition of a rule on the text of an aspiration, which is its title and body. Phrases are words that follow each other,
 * compared in normalised form as whole words; `jalan*` compares the beginning of the last word. Empty or null does not restrict.
 */
export interface TextCondition {
  /** The text contains at least one of them. */
  readonly words: readonly string[];
  /** The text contains every one of them. */
  readonly allOf: readonly string[];
  /** The text contains none of them. */
  readonly noneOf: readonly string[];
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

/** The condition of a rule on the answer to a question of its category: one of these choices, or a number within limits. */
export interface AnswerCondition {
  readonly question: string;
  /** Codes of choices; empty for a number. */
  readonly anyOf: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

/** The office of the village of an aspiration, or of its district. */
export const offices = ['VILLAGE', 'DISTRICT'] as const;
export type Office = (typeof offices)[number];

/** Names the agency of the aspirations that meet all conditions; the first rule that matches decides. */
export interface RoutingRule {
  /** An area with everything below it; null matches everywhere. */
  readonly areaCode: string | null;
  readonly category: string | null;
  /** Empty matches any. */
  readonly kinds: readonly Kind[];
  readonly text: TextCondition | null;
  readonly when: TimeCondition | null;
  readonly answers: readonly AnswerCondition[];
  /** Null, without an office, leaves the aspiration to the coordinator. */
  readonly agencyId: string | null;
  /** Names the active agency that is the office of this area instead; where there is none, the coordinator. */
  readonly office: Office | null;
}

/** Normalised words separated, preceded and followed by one space, so that `includes` matches whole words only. */
export function spaced(text: string): string {
  return ` ${normalised(text)} `;
}

/** A phrase of a rule as the part of a `spaced` text that contains it; `jalan*` has no space at its end. */
export function patternOf(phrase: string): string {
  return phrase.endsWith('*') ? spaced(phrase).trimEnd() : spaced(phrase);
}

/** A condition with its phrases as patterns, prepared once for many comparisons. */
export function withPatterns(text: TextCondition): TextCondition {
  const { words, allOf, noneOf } = text;
  return { ...text, words: words.map(patternOf), allOf: allOf.map(patternOf), noneOf: noneOf.map(patternOf) };
}

/** Whether no text meets the condition, because it requires a phrase that it excludes. */
export function contradictsItself(text: TextCondition): boolean {
  const { words, allOf, noneOf } = withPatterns(text);
  // A text that contains a pattern contains every part of it.
  const isExcluded = (pattern: string) => noneOf.some((excluded) => pattern.includes(excluded));
  return allOf.some(isExcluded) || (words.length > 0 && words.every(isExcluded));
}

/** Whether the area is that of the code or one above it. */
export function areaContains(areaCode: string | null, code: string | null): boolean {
  if (areaCode === null || code === null) return areaCode === null;
  return code === areaCode || code.startsWith(`${areaCode}.`);
}
