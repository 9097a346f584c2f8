import type { claimVerdicts } from '#contracts';

export type ClaimVerdict = (typeof claimVerdicts)[number];

/** How far a claim has come. */
export const claimReaches = ['VILLAGE', 'DISTRICT', 'REGENCY', 'BEYOND'] as const;
export type ClaimReach = (typeof claimReaches)[number];

/** What believing it may do. */
export const claimHarms = ['NONE', 'REPUTATION', 'MONEY', 'UNREST', 'HEALTH', 'LIFE'] as const;
export type ClaimHarm = (typeof claimHarms)[number];

/** In which way it deceives, or why nothing is proven. */
export const claimSubtypes = [
  'FABRICATED_CONTENT',
  'MANIPULATED_CONTENT',
  'IMPOSTER_CONTENT',
  'MISLEADING_CONTENT',
  'FALSE_CONTEXT',
  'FALSE_CONNECTION',
  'PARODY',
  'NO_EVIDENCE',
  'CONFLICTING_EVIDENCE',
] as const;
export type ClaimSubtype = (typeof claimSubtypes)[number];

const deceptions = claimSubtypes.slice(0, 6);

/** The subtypes of each verdict; each verdict may also stand without one. */
export const subtypesOf: Readonly<Record<ClaimVerdict, readonly ClaimSubtype[]>> = {
  TRUE: [],
  HOAX: ['FABRICATED_CONTENT', 'MANIPULATED_CONTENT', 'IMPOSTER_CONTENT'],
  DISINFORMATION: deceptions,
  MISINFORMATION: ['MISLEADING_CONTENT', 'FALSE_CONTEXT', 'FALSE_CONNECTION'],
  SATIRE: ['PARODY'],
  UNPROVEN: ['NO_EVIDENCE', 'CONFLICTING_EVIDENCE'],
};

const mostReports = 1_000;

/**
 * The order of the work, from 1 to 100: half of it harm, a third reach, the rest the number of reports, which anyone can
 * drive up.
 */
export function triageScore(reach: ClaimReach, harm: ClaimHarm, reports: number): number {
  const share = (place: number, of: readonly unknown[]) => place / (of.length - 1);
  const counted = Math.log(Math.min(Math.max(reports, 1), mostReports)) / Math.log(mostReports);
  const harmful = 50 * share(claimHarms.indexOf(harm), claimHarms);
  return Math.round(1 + harmful + 33 * share(claimReaches.indexOf(reach), claimReaches) + 16 * counted);
}
