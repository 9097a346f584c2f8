/** The terms of a text with their weights. */
export interface WeightedTerms {
  readonly weights: ReadonlyMap<string, number>;
  /** The sum of the squares of the weights. */
  readonly norm: number;
}

/** With their spellings: a term by itself and by each of its forms without one letter. */
export interface IndexedTerms extends WeightedTerms {
  readonly spellings: ReadonlyMap<string, string>;
}

/** Shorter terms must be equal, and those with a number: `jalan` and `jalna` are one term, `rt3` and `rt4` are two. */
const minTypingError = 5;

export function weighTerms(terms: readonly string[], weightOf: (term: string) => number): WeightedTerms {
  const weights = new Map(terms.map((term) => [term, weightOf(term)]));
  return { weights, norm: [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0) };
}

/** Linear in the number of terms. */
export function indexTerms(terms: WeightedTerms): IndexedTerms {
  const spellings = new Map<string, string>();
  for (const term of terms.weights.keys()) for (const spelling of spellingsOf(term)) spellings.set(spelling, term);
  for (const term of terms.weights.keys()) spellings.set(term, term);
  return { ...terms, spellings };
}

/**
 * What two texts share, where terms may differ by one typing error: the weight of the terms, and their similarity from 0 to 1
 * (the cosine).
 */
export function sharedTerms(one: WeightedTerms, other: IndexedTerms): { weight: number; similarity: number } {
  let [weight, squares] = [0, 0];
  const matched = new Set<string>();
  for (const [term, ownWeight] of one.weights) {
    const found = spellingOf(term, other, matched);
    if (found === undefined) continue;
    matched.add(found);
    const both = Math.min(ownWeight, other.weights.get(found)!);
    weight += both;
    squares += both * both;
  }
  const norm = Math.sqrt(one.norm * other.norm);
  return { weight, similarity: norm === 0 ? 0 : Math.min(1, squares / norm) };
}

function spellingOf(term: string, { spellings }: IndexedTerms, matched: ReadonlySet<string>): string | undefined {
  for (const spelling of spellingsOf(term)) {
    const found = spellings.get(spelling);
    if (found !== undefined && !matched.has(found)) return found;
  }
  return undefined;
}

function spellingsOf(term: string): string[] {
  if (term.length < minTypingError || /\d/.test(term)) return [term];
  return [term, ...Array.from({ length: term.length }, (_, at) => term.slice(0, at) + term.slice(at + 1))];
}
