import { activityKinds } from '#contracts';
import { type Advice, adviceOf } from './maturity-advice.js';
import { type Criterion, type CriterionName, type Formula, type MaturityLevel, ruleOf } from './maturity-formula.js';
import { hundredthsOf } from './maturity-points.js';

/** A fact that counts for the maturity of a KIM. */
export interface Fact {
  readonly criterion: CriterionName;
  /** The id of the activity, task, report, KIM of the decree, or officer; null for a missing report. */
  readonly id: string | null;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Whether it was done in time; only a `SHARE` has facts that are not good. */
  readonly good: boolean;
}

/** The points of one criterion and their facts. */
export interface Part {
  readonly criterion: CriterionName;
  readonly points: number;
  readonly of: number;
  /** Number of good facts that count, after the cap of each month. */
  readonly counted: number;
  /** Number of facts in the window. */
  readonly sample: number;
  /** The sample is below the criterion's minimum, so the points have shrunk. */
  readonly shrunk: boolean;
  readonly factIds: readonly string[];
}

export interface Assessment {
  readonly score: number;
  /** Null while the outcome is withheld. */
  readonly level: MaturityLevel | null;
  readonly parts: readonly Part[];
  /** Whether there are fewer activities than the formula's minimum: the KIM then has no level and ranks below those that have. */
  readonly withheld: boolean;
  readonly advice: Advice | null;
}

const kindsOfActivities: ReadonlySet<string> = new Set(activityKinds);

/**
 * Assesses the maturity of a KIM by a formula and the facts of its window, in any order. The score is the sum of the parts, 0
 * to 100; one more good fact never lowers it.
 */
export function assess(formula: Formula, facts: readonly Fact[]): Assessment {
  const ordered = facts.toSorted(
    (one, other) => compare(one.on, other.on) || compare(one.id ?? '', other.id ?? '') || +other.good - +one.good,
  );
  const parts = formula.criteria.map((criterion) => partOf(criterion, ordered));
  const score = parts.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100;
  const withheld = activitiesOf(parts) < formula.minimumActivities;
  return {
    score,
    level: withheld ? null : levelOf(formula, score),
    parts,
    withheld,
    advice: adviceOf(formula, new Map(parts.map((part) => [part.criterion, part]))),
  };
}

/** Number of activities in the parts. */
export function activitiesOf(parts: readonly Pick<Part, 'criterion' | 'sample'>[]): number {
  return parts.reduce((sum, { criterion, sample }) => sum + (kindsOfActivities.has(criterion) ? sample : 0), 0);
}

function partOf(criterion: Criterion, facts: readonly Fact[]): Part {
  const all = facts.filter((fact) => fact.criterion === criterion.criterion);
  const good = capped(
    all.filter((fact) => fact.good),
    ruleOf[criterion.criterion] === 'COUNT' ? criterion.perMonth : null,
  );
  const tally = { counted: good.length, sample: all.length };
  return {
    criterion: criterion.criterion,
    points: hundredthsOf(criterion, tally) / 100,
    of: criterion.weight,
    ...tally,
    shrunk: tally.sample < criterion.minimumSample,
    factIds: good.flatMap(({ id }) => id ?? []),
  };
}

/** The first facts of each month. */
function capped(facts: readonly Fact[], perMonth: number | null): readonly Fact[] {
  if (perMonth === null) return facts;
  const counts = new Map<string, number>();
  return facts.filter(({ on }) => {
    const month = on.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
    return counts.get(month)! <= perMonth;
  });
}

function levelOf({ developingFrom, independentFrom }: Formula, score: number): MaturityLevel {
  if (score >= independentFrom) return 'INDEPENDENT';
  return score >= developingFrom ? 'DEVELOPING' : 'BEGINNER';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
