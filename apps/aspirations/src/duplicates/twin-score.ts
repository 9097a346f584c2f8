/** Why a case is taken for a twin; what is shown to whoever decides. */
export const twinReasons = [
  'SAME_TEXT',
  'SIMILAR_TEXT',
  'SAME_VILLAGE',
  'SAME_DISTRICT',
  'SAME_CATEGORY',
  'RECENT',
] as const;
export type TwinReason = (typeof twinReasons)[number];

export interface TwinFacts {
  /** Shared trigrams by all trigrams, 0 to 1. */
  readonly textSimilarity: number;
  readonly sameText: boolean;
  readonly sameVillage: boolean;
  readonly sameDistrict: boolean;
  readonly sameCategory: boolean;
  readonly ageDays: number;
}

export interface TwinScore {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly TwinReason[];
}

/** Cases older than this are not looked at. */
export const twinWindowDays = 90;
const recentDays = 14;
const leastSimilarity = 0.25;
const leastScore = 35;
const weights = { text: 60, village: 20, district: 10, category: 10, recency: 10 } as const;

/** How likely a case is a twin, and why; undefined when it is not worth a look. */
export function twinScore(facts: TwinFacts): TwinScore | undefined {
  const text = facts.sameText ? 1 : facts.textSimilarity;
  if (text < leastSimilarity) return undefined;
  const freshness = Math.min(1, Math.max(0, 1 - facts.ageDays / twinWindowDays));
  const area = facts.sameVillage ? weights.village : facts.sameDistrict ? weights.district : 0;
  const category = facts.sameCategory ? weights.category : 0;
  const score = Math.round(text * weights.text + area + category + freshness * weights.recency);
  if (score < leastScore) return undefined;
  const reasons: TwinReason[] = [facts.sameText ? 'SAME_TEXT' : 'SIMILAR_TEXT'];
  if (facts.sameVillage) reasons.push('SAME_VILLAGE');
  else if (facts.sameDistrict) reasons.push('SAME_DISTRICT');
  if (facts.sameCategory) reasons.push('SAME_CATEGORY');
  if (facts.ageDays <= recentDays) reasons.push('RECENT');
  return { score, reasons };
}
