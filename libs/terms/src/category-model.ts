import { termsOf } from './terms.js';

/** A text whose category is known. */
export interface ClassifiedText {
  readonly category: string;
  readonly text: string;
}

/** The category of texts that fit no other. */
export const otherCategory = 'OTHER';

const smoothing = 0.2;

/**
 * A naive Bayes classifier over the terms of texts, each category as likely as another. The same texts give the same model, in
 * any order; training is linear in their length.
 */
export class CategoryModel {
  /** In alphabetical order. */
  readonly categories: readonly string[];
  /** Of each term, the logarithm of its probability in each category. */
  private readonly logs: ReadonlyMap<string, Float64Array>;
  private readonly weights: ReadonlyMap<string, number>;

  constructor(private readonly texts: readonly ClassifiedText[]) {
    this.categories = [...new Set(texts.map(({ category }) => category))].toSorted();
    const { counts, frequencies } = countTerms(texts, this.categories);
    const totals = this.categories.map((_, at) => [...counts.values()].reduce((sum, count) => sum + count[at]!, 0));
    this.logs = new Map(
      [...counts].map(([term, count]) => [
        term,
        count.map((times, at) => Math.log((times + smoothing) / (totals[at]! + smoothing * counts.size))),
      ]),
    );
    const rarest = Math.log(texts.length + 1);
    this.weights = new Map([...frequencies].map(([term, times]) => [term, 1 - Math.log(times + 1) / rarest]));
  }

  /** A model that has learned from these texts too. */
  extendedBy(texts: readonly ClassifiedText[]): CategoryModel {
    return new CategoryModel([...this.texts, ...texts]);
  }

  /** The probability of each of `categories`, from terms; `OTHER` when none of them is known. */
  probabilities(terms: readonly string[]): number[] {
    const known = terms.flatMap((term) => this.logs.get(term) ?? []);
    if (known.length === 0) return this.categories.map((category) => (category === otherCategory ? 1 : 0));
    const scores = this.categories.map((_, at) => known.reduce((sum, logs) => sum + logs[at]!, 0));
    const most = Math.max(...scores);
    const likelihoods = scores.map((score) => Math.exp(score - most));
    const all = likelihoods.reduce((sum, each) => sum + each, 0);
    return likelihoods.map((each) => each / all);
  }

  /** The categories of a text, most likely first. */
  suggest(text: string): { category: string; probability: number }[] {
    const probabilities = this.probabilities(termsOf(text));
    return this.categories
      .map((category, at) => ({ category, probability: probabilities[at]! }))
      .toSorted((a, b) => b.probability - a.probability || (a.category < b.category ? -1 : 1));
  }

  /** How much a term distinguishes a report from others: 1 for one that the texts do not have, less the more do. */
  weightOf(term: string): number {
    return this.weights.get(term) ?? 1;
  }
}

function countTerms(texts: readonly ClassifiedText[], categories: readonly string[]) {
  const placeOf = new Map(categories.map((category, at) => [category, at]));
  const counts = new Map<string, Float64Array>();
  /** In how many texts a term stands. */
  const frequencies = new Map<string, number>();
  for (const { category, text } of texts)
    for (const term of termsOf(text)) {
      const count = counts.get(term) ?? new Float64Array(categories.length);
      count[placeOf.get(category)!]! += 1;
      counts.set(term, count);
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  return { counts, frequencies };
}
