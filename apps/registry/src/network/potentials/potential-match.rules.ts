/** The features of a need and an offer that are compared. */
export interface MatchFeatures {
  /** The tags of both; at least one in a match. */
  readonly sharedTags: readonly string[];
  /** Number of tags of the need. */
  readonly neededTags: number;
  readonly sameKind: boolean;
  readonly sameVillage: boolean;
  readonly sameDistrict: boolean;
  /** Great-circle distance; null when one of them has no point. */
  readonly metres: number | null;
}

export const matchRules = ['TAGS', 'KIND', 'VILLAGE', 'DISTRICT', 'DISTANCE'] as const;
export type MatchRule = (typeof matchRules)[number];

export interface MatchReason {
  readonly rule: MatchRule;
  readonly points: number;
  readonly en: string;
  readonly id: string;
}

/** The maximum points of each rule, 100 together; of the three rules of distance only the best counts. */
export const matchPoints: Readonly<Record<MatchRule, number>> = {
  TAGS: 50,
  KIND: 20,
  VILLAGE: 30,
  DISTRICT: 20,
  DISTANCE: 10,
};

/** The distance up to which another district is near. */
export const nearMetres = 15_000;

/**
 * The reasons why an offer matches a need, with their points: the share of the need's tags, the same kind, the distance. The
 * score is the sum of the points; `matchesOf` computes it in SQL.
 */
export function reasonsOf(features: MatchFeatures): MatchReason[] {
  const reasons = [
    tagsOf(features),
    features.sameKind ? reason('KIND', 'the same kind', 'jenis yang sama') : undefined,
  ];
  return [...reasons, nearnessOf(features)].filter((one) => one !== undefined);
}

function tagsOf({ sharedTags, neededTags }: MatchFeatures): MatchReason {
  const tags = sharedTags.join(', ');
  return {
    rule: 'TAGS',
    points: Math.floor((matchPoints.TAGS * sharedTags.length) / neededTags),
    en: `${sharedTags.length} of ${neededTags} tags: ${tags}`,
    id: `${sharedTags.length} dari ${neededTags} tagar: ${tags}`,
  };
}

function nearnessOf({ sameVillage, sameDistrict, metres }: MatchFeatures): MatchReason | undefined {
  if (sameVillage) return reason('VILLAGE', 'in the same village', 'di desa atau kelurahan yang sama');
  if (sameDistrict) return reason('DISTRICT', 'in the same district', 'di kecamatan yang sama');
  if (metres === null || metres > nearMetres) return undefined;
  const km = Math.max(1, Math.round(metres / 1000));
  return reason('DISTANCE', `${km} km away`, `berjarak ${km} km`);
}

function reason(rule: MatchRule, en: string, id: string): MatchReason {
  return { rule, points: matchPoints[rule], en, id };
}
