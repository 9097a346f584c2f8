/** A criterion and its weight; the weights of an evaluation add up to 100. */
export interface JudgedCriterion {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
}

/** The score of one juror for one KIM by one criterion, 0 to 100. */
export interface JurorScore {
  readonly kimId: string;
  readonly juror: string;
  readonly criterion: string;
  readonly score: number;
}

export interface RankedEntry {
  readonly kimId: string;
  /** From 1; equal scores share a place, and the places after them are skipped. */
  readonly place: number;
  /** 0 to 100, rounded to hundredths. */
  readonly score: number;
  /** The mean of the jurors for each criterion, rounded to hundredths. */
  readonly criteria: readonly { readonly code: string; readonly mean: number }[];
}

/**
 * The ranking of an evaluation: the weighted mean of the jurors for every criterion. All jurors have the same weight. A
 * criterion without scores counts 0. Scores may come in any order.
 */
export function rank(
  criteria: readonly JudgedCriterion[],
  kimIds: readonly string[],
  scores: readonly JurorScore[],
): RankedEntry[] {
  const entries = kimIds.map((kimId) => {
    const means = criteria.map(({ code, weight }) => ({ code, weight, ...meanOf(scores, kimId, code) }));
    // Exact as one fraction: rounding must not separate tied scores.
    const whole = means.reduce((product, { count }) => product * BigInt(count), 1n);
    const exact = means.reduce(
      (total, { sum, count, weight }) => total + (BigInt(sum) * BigInt(weight) * whole) / BigInt(count),
      0n,
    );
    return {
      kimId,
      score: Number((exact * 2n + whole) / (whole * 2n)) / 100,
      criteria: means.map(({ code, sum, count }) => ({ code, mean: Math.round((sum * 100) / count) / 100 })),
    };
  });
  return entries
    .toSorted((one, other) => other.score - one.score || (one.kimId < other.kimId ? -1 : 1))
    .map((entry) => ({ ...entry, place: 1 + entries.filter(({ score }) => score > entry.score).length }));
}

function meanOf(scores: readonly JurorScore[], kimId: string, code: string): { sum: number; count: number } {
  const given = scores.filter((score) => score.kimId === kimId && score.criterion === code);
  return { sum: given.reduce((sum, { score }) => sum + score, 0), count: Math.max(given.length, 1) };
}

/** The number of missing scores: every juror scores every KIM by every criterion. */
export function missingScores(
  criteria: readonly JudgedCriterion[],
  kimIds: readonly string[],
  jurors: readonly string[],
  scores: readonly JurorScore[],
): number {
  const given = new Set(scores.map(({ kimId, juror, criterion }) => JSON.stringify([kimId, juror, criterion])));
  return criteria.length * kimIds.length * jurors.length - given.size;
}
