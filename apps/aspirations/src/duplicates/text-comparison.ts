import {
  type CategoryModel,
  type IndexedTerms,
  indexTerms,
  placesOf,
  sharedTerms,
  termsOf,
  type WeightedTerms,
  weighTerms,
} from '#terms';
import type { DuplicateFeatures, NamedPlace } from './duplicate-score.js';

/** What of a text is compared. */
interface TextProfile {
  readonly terms: WeightedTerms;
  readonly places: WeightedTerms;
  /** The terms of its RT and RW. */
  readonly neighbourhoods: readonly string[];
  /** The probability of each category. */
  readonly subject: readonly number[];
}

export type TextFeatures = Pick<
  DuplicateFeatures,
  'textSimilarity' | 'sharedTerms' | 'sameSubject' | 'namedPlace' | 'otherNeighbourhood'
>;

/** Compares texts with one that is prepared once, each in a time linear in its length. */
export function comparisonWith(searched: string, model: CategoryModel): (text: string) => TextFeatures {
  const profile = profileOf(searched, model);
  const [terms, places] = [indexTerms(profile.terms), indexTerms(profile.places)];
  return (text) => {
    const other = profileOf(text, model);
    const { weight, similarity } = sharedTerms(other.terms, terms);
    return {
      textSimilarity: similarity,
      sharedTerms: weight,
      sameSubject: agreement(other.subject, profile.subject),
      namedPlace: namedPlace(other.places, places),
      otherNeighbourhood: ['rt', 'rw'].some((kind) => differ(other, profile, kind)),
    };
  };
}

function profileOf(text: string, model: CategoryModel): TextProfile {
  const terms = termsOf(text);
  return {
    terms: weighTerms(terms, (term) => model.weightOf(term)),
    places: weighTerms(placesOf(text), () => 1),
    neighbourhoods: terms.filter((term) => /^r[tw]\d/.test(term)),
    subject: model.probabilities(terms),
  };
}

/** The Bhattacharyya coefficient: 1 for equal distributions. */
function agreement(one: readonly number[], other: readonly number[]): number {
  return Math.min(
    1,
    one.reduce((sum, probability, at) => sum + Math.sqrt(probability * other[at]!), 0),
  );
}

function namedPlace(one: WeightedTerms, other: IndexedTerms): NamedPlace {
  if (one.norm === 0 || other.norm === 0) return 'UNKNOWN';
  return sharedTerms(one, other).weight > 0 ? 'SAME' : 'OTHER';
}

/** Both name neighbourhoods of the kind, and none is the same. */
function differ(one: TextProfile, other: TextProfile, kind: string): boolean {
  const [mine, theirs] = [one, other].map((each) => each.neighbourhoods.filter((term) => term.startsWith(kind)));
  return mine!.length > 0 && theirs!.length > 0 && !mine!.some((term) => theirs!.includes(term));
}
