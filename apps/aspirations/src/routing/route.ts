import { type Comparison, compare, type RoutingFacts } from './rule-conditions.js';
import { type Office, patternOf, type RoutingRule, spaced } from './rule.js';
import { phraseMatcher } from './phrase-matcher.js';

/** What rules evaluate. Only the offices of areas change over time; otherwise routing again gives the same outcome. */
export interface RoutingInput {
  readonly kind: string;
  readonly category: string;
  readonly villageCode: string;
  readonly title: string;
  readonly body: string;
  readonly receivedAt: Date;
  /** The answers to the questions of its category. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The ids of the active agencies that are offices of villages and districts, by the code of the area. */
export type OfficesByArea = ReadonlyMap<string, string>;

export interface Route {
  /** Position of the deciding rule, from 1. */
  readonly rule: number;
  readonly agencyId: string | null;
  /** The conditions of the rule, all of which are met, as pointers into it. */
  readonly because: readonly string[];
}

/** A rule before the deciding one, and its first condition that is not met. */
export interface MissedRule {
  readonly rule: number;
  readonly condition: string;
}

export interface ExplainedRoute {
  readonly route: Route | undefined;
  readonly missed: readonly MissedRule[];
}

export interface Router {
  /** The route by the first rule that matches; undefined when none does. */
  (aspiration: RoutingInput): Route | undefined;
  /** The same, with the rules before it. */
  explain(aspiration: RoutingInput): ExplainedRoute;
}

type NumberedRule = Readonly<{ position: number; rule: RoutingRule }>;

const jakartaMs = 7 * 3_600_000;
const noOffices: OfficesByArea = new Map();

/** Prepares rules once to route many aspirations. */
export function router(rules: readonly RoutingRule[], officesByArea = noOffices): Router {
  const numbered = rules.map((rule, index): NumberedRule => ({ position: index + 1, rule }));
  const factsOf = factsBy(phrasesOf(rules));
  const byCategory = new Map<string, NumberedRule[]>();
  const rulesFor = (category: string) => {
    const known = byCategory.get(category);
    if (known) return known;
    const relevant = numbered.filter(({ rule }) => rule.category === null || rule.category === category);
    byCategory.set(category, relevant);
    return relevant;
  };
  const firstOf = (
    candidates: readonly NumberedRule[],
    aspiration: RoutingInput,
    miss?: (position: number, comparison: Comparison) => void,
  ): Route | undefined => {
    const facts = factsOf(aspiration);
    for (const { position, rule } of candidates) {
      const comparison = compare(rule, facts);
      if (comparison.failed === undefined)
        return { rule: position, agencyId: agencyOf(rule, aspiration, officesByArea), because: comparison.met };
      miss?.(position, comparison);
    }
    return undefined;
  };
  return Object.assign((aspiration: RoutingInput) => firstOf(rulesFor(aspiration.category), aspiration), {
    explain(aspiration: RoutingInput): ExplainedRoute {
      const missed: MissedRule[] = [];
      const route = firstOf(numbered, aspiration, (rule, { failed }) => missed.push({ rule, condition: failed! }));
      return { route, missed };
    },
  });
}

/** The code of the area whose office is meant: of the village, or of its district. */
export function officeArea(office: Office, villageCode: string): string {
  return office === 'VILLAGE' ? villageCode : villageCode.split('.').slice(0, 3).join('.');
}

function agencyOf({ agencyId, office }: RoutingRule, { villageCode }: RoutingInput, officesByArea: OfficesByArea) {
  return office === null ? agencyId : (officesByArea.get(officeArea(office, villageCode)) ?? null);
}

/** The phrases of all rules, each once, in the form in which texts are searched. */
function phrasesOf(rules: readonly RoutingRule[]): string[] {
  const phrases = rules.flatMap(({ text }) => (text ? [...text.words, ...text.allOf, ...text.noneOf] : []));
  return [...new Set(phrases)];
}

/** Prepares facts; the text is searched once, when the first rule asks for a phrase. */
function factsBy(phrases: readonly string[]): (aspiration: RoutingInput) => RoutingFacts {
  const positions = new Map<string, number>();
  const patterns = [...new Set(phrases.map(patternOf))];
  const byPattern = new Map(patterns.map((pattern, position) => [pattern, position]));
  for (const phrase of phrases) positions.set(phrase, byPattern.get(patternOf(phrase))!);
  let match: ReturnType<typeof phraseMatcher> | undefined;
  return ({ title, body, receivedAt, ...aspiration }) => {
    const there = new Date(receivedAt.getTime() + jakartaMs);
    let found: ReadonlySet<number> | undefined;
    return {
      ...aspiration,
      length: title.length + body.length,
      weekday: there.getUTCDay() || 7,
      hour: there.getUTCHours(),
      day: there.toISOString().slice(0, 10),
      contains(phrase) {
        match ??= phraseMatcher(patterns);
        found ??= match(spaced(`${title} ${body}`));
        return found.has(positions.get(phrase)!);
      },
    };
  };
}
