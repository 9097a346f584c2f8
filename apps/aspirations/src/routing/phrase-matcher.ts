/**
 * Finds which of many phrases occur in a text, in one pass over it (Aho and Corasick): the time grows with the length of the
 * text, whatever the phrases are. Answers with the positions of the phrases.
 */
export function phraseMatcher(phrases: readonly string[]): (text: string) => ReadonlySet<number> {
  const { next, ends, fallback, shorter } = automatonOf(phrases);
  return (text) => {
    const found = new Set<number>();
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      while (state !== 0 && !next.has(edge(state, sign))) state = fallback[state]!;
      state = next.get(edge(state, sign)) ?? 0;
      // What ends a found phrase has been found with it.
      for (let end = ends[state]! >= 0 ? state : shorter[state]!; end > 0; end = shorter[end]!) {
        if (found.has(ends[end]!)) break;
        found.add(ends[end]!);
      }
    }
    return found;
  };
}

interface Automaton {
  /** The states by the edges that lead to them; 0 is the state in which no phrase has begun. */
  readonly next: ReadonlyMap<number, number>;
  /** The phrase that each state ends; -1 for none. */
  readonly ends: readonly number[];
  /** The state of the longest beginning of a phrase that each state ends with. */
  readonly fallback: readonly number[];
  /** The next state on the way of fallbacks that ends a phrase; 0 for none. */
  readonly shorter: readonly number[];
}

function automatonOf(phrases: readonly string[]): Automaton {
  const next = new Map<number, number>();
  const [parents, signs, depths, ends] = [[0], [0], [0], [-1]];
  for (const [phrase, text] of phrases.entries()) {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const key = edge(state, text.charCodeAt(at));
      let child = next.get(key);
      if (child === undefined) {
        child = parents.push(state) - 1;
        signs.push(text.charCodeAt(at));
        depths.push(at + 1);
        ends.push(-1);
        next.set(key, child);
      }
      state = child;
    }
    ends[state] = phrase;
  }
  const fallback = parents.map(() => 0);
  const shorter = parents.map(() => 0);
  const byDepth = parents.map((_, state) => state).toSorted((one, other) => depths[one]! - depths[other]!);
  for (const state of byDepth) {
    if (depths[state]! > 1) {
      let before = fallback[parents[state]!]!;
      while (before !== 0 && !next.has(edge(before, signs[state]!))) before = fallback[before]!;
      fallback[state] = next.get(edge(before, signs[state]!)) ?? 0;
    }
    const longest = fallback[state]!;
    shorter[state] = ends[longest]! >= 0 ? longest : shorter[longest]!;
  }
  return { next, ends, fallback, shorter };
}

function edge(state: number, sign: number): number {
  return state * 65_536 + sign;
}
