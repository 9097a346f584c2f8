import type { CategoryModel } from '#terms';
import { normalised } from '#text';
import { districtOf } from '../aspirations/district.js';
import type { DuplicateCandidate, DuplicateSearch } from './duplicate-rows.js';
import { type DuplicateScore, duplicateScore } from './duplicate-score.js';
import { comparisonWith } from './text-comparison.js';

const dayMs = 86_400_000;
/** Of the longest text, its beginning is compared, as it is of the stored ones. */
const comparedLength = 500;

export interface ScoredDuplicate extends DuplicateScore {
  readonly duplicate: DuplicateCandidate;
}

export const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / dayMs;

/** The candidates that are likely duplicates, each by its most similar text. */
export function scoreDuplicates(
  candidates: readonly DuplicateCandidate[],
  search: Pick<DuplicateSearch, 'title' | 'body' | 'villageCode' | 'category' | 'receivedAt'>,
  model: CategoryModel,
): ScoredDuplicate[] {
  const searched = normalised(`${search.title} ${search.body}`).slice(0, comparedLength);
  const compare = comparisonWith(searched, model);
  return candidates.flatMap((duplicate) => {
    const scores = duplicate.texts.flatMap((text) => {
      const scored = duplicateScore({
        ...compare(text),
        sameText: duplicate.sameText,
        sameVillage: duplicate.villageCode === search.villageCode,
        sameDistrict: districtOf(duplicate.villageCode) === districtOf(search.villageCode),
        sameCategory: duplicate.category === search.category,
        ageDays: Math.abs(daysBetween(duplicate.receivedAt, search.receivedAt)),
      });
      return scored ?? [];
    });
    const [best] = scores.toSorted((a, b) => b.score - a.score);
    return best ? [{ ...best, duplicate }] : [];
  });
}
