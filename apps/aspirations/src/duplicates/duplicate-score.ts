/** Why an aspiration may be a duplicate; shown to the person who decides. */
export const duplicateReasons = [
  'SAME_TEXT',
  'SIMILAR_TEXT',
  'SAME_PLACE',
  'SAME_VILLAGE',
  'SAME_DISTRICT',
  'SAME_CATEGORY',
  'RECENT',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** The places that two texts name: one in common, others only, or none to compare. */
export type NamedPlace = 'SAME' | 'OTHER' | 'UNKNOWN';

export interface DuplicateFeatures {
  /** Of the terms, rare ones counting more: 0 to 1. */
  readonly textSimilarity: number;
  /** The weight of the terms that both have; a rare one weighs 1. */
  readonly sharedTerms: number;
  /** How much the subjects agree that the texts are about: 0 to 1. */
  readonly sameSubject: number;
  readonly namedPlace: NamedPlace;
  /** Both name an RT or RW, and not the same. */
  readonly otherNeighbourhood: boolean;
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
/** Without a rare term in common, or several frequent ones, nothing else makes a duplicate. */
const minSharedTerms = 1;
const minScore = 43;
/** 100 together. Village and category support the words, and never replace them. */
const points = { text: 53, subject: 20, place: 12, village: 7, district: 3, category: 8 } as const;
const deductions = { otherPlace: 35, otherNeighbourhood: 20, age: 25 } as const;

/**
 * The likelihood of a duplicate with its reasons; undefined below the threshold. `npm run evaluate` measures a change of these
 * numbers.
 */
export function duplicateScore(features: DuplicateFeatures): DuplicateScore | undefined {
  const { sameText, namedPlace } = features;
  if (!sameText && features.sharedTerms < minSharedTerms) return undefined;
  const score = Math.round(gained(features) - deducted(features));
  if (score < minScore) return undefined;
  const reasons: (DuplicateReason | false)[] = [
    sameText ? 'SAME_TEXT' : 'SIMILAR_TEXT',
    namedPlace === 'SAME' && 'SAME_PLACE',
    features.sameVillage ? 'SAME_VILLAGE' : features.sameDistrict && 'SAME_DISTRICT',
    features.sameCategory && 'SAME_CATEGORY',
    features.ageDays <= recentDays && 'RECENT',
  ];
  return { score, reasons: reasons.filter((reason) => reason !== false) };
}

function gained(features: DuplicateFeatures): number {
  const { sameText, textSimilarity, sameSubject, namedPlace, sameVillage, sameDistrict, sameCategory } = features;
  return (
    points.text * (sameText ? 1 : textSimilarity) +
    points.subject * (sameText ? 1 : sameSubject) +
    (sameText || namedPlace === 'SAME' ? points.place : 0) +
    (sameVillage ? points.village : sameDistrict ? points.district : 0) +
    (sameCategory ? points.category : 0)
  );
}

function deducted({ sameText, namedPlace, otherNeighbourhood, ageDays }: DuplicateFeatures): number {
  const age = Math.min(1, Math.max(0, ageDays / searchWindowDays));
  const place = namedPlace === 'OTHER' ? deductions.otherPlace : 0;
  const neighbourhood = otherNeighbourhood ? deductions.otherNeighbourhood : 0;
  return deductions.age * age + (sameText ? 0 : place + neighbourhood);
}
