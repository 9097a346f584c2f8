/** Why an aspiration may be a duplicate; shown to the person who decides. */
export const duplicateReasons = [
  'SAME_TEXT',
  'SIMILAR_TEXT',
  'SAME_VILLAGE',
  'SAME_DISTRICT',
  'SAME_CATEGORY',
  'RECENT',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicateFeatures {
  /** Shared trigrams divided by all trigrams, 0 to 1. */
  readonly textSimilarity: number;
  readonly sameText: boolean;
  readonly sameVillage: boolean;
  readonly sameDistrict: boolean;
  readonly sameCategory: boolean;
  readonly ageDays: number;
}

export interface DuplicateScore {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** Older aspirations are no candidates. */
export const searchWindowDays = 90;
const recentDays = 14;
const minSimilarity = 0.25;
const minScore = 35;
const weights = { text: 60, village: 20, district: 10, category: 10, recency: 10 } as const;

/** The likelihood of a duplicate with its reasons; undefined below the threshold. */
export function duplicateScore(features: DuplicateFeatures): DuplicateScore | undefined {
  const text = features.sameText ? 1 : features.textSimilarity;
  if (text < minSimilarity) return undefined;
  const freshness = Math.min(1, Math.max(0, 1 - features.ageDays / searchWindowDays));
  const area = features.sameVillage ? weights.village : features.sameDistrict ? weights.district : 0;
  const category = features.sameCategory ? weights.category : 0;
  const score = Math.round(text * weights.text + area + category + freshness * weights.recency);
  if (score < minScore) return undefined;
  const reasons: DuplicateReason[] = [features.sameText ? 'SAME_TEXT' : 'SIMILAR_TEXT'];
  if (features.sameVillage) reasons.push('SAME_VILLAGE');
  else if (features.sameDistrict) reasons.push('SAME_DISTRICT');
  if (features.sameCategory) reasons.push('SAME_CATEGORY');
  if (features.ageDays <= recentDays) reasons.push('RECENT');
  return { score, reasons };
}
