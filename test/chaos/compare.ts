/** How two lists that should be the same differ. */
export interface Difference {
  /** Whose list it is, and how it differs. */
  readonly text: string;
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
}

/** What is owed and what is there, of one lane, in order. */
export interface Lane {
  readonly name: string;
  readonly owed: readonly string[];
  readonly there: readonly string[];
}

/** Undefined when both are the same. */
export function compare({ name, owed, there }: Lane): Difference | undefined {
  const [{ shared: wanted, rest: missing }, { shared: had, rest: extra }] = [split(owed, there), split(there, owed)];
  const reordered = had.filter((item, place) => item !== wanted[place]).length;
  if (missing.length + extra.length + reordered === 0) return undefined;
  return {
    text: `${name}: owed are ${list(owed)}; there are ${list(there)}`,
    lost: missing.length,
    duplicated: extra.length,
    reordered: reordered > 0 ? 1 : 0,
  };
}

/** Lanes by what the items of each side say of themselves. */
export function lanes<T>(
  owed: readonly T[],
  there: readonly T[],
  nameOf: (item: T) => string,
  describe: (item: T) => string,
): Lane[] {
  const found = new Map<string, { owed: string[]; there: string[] }>();
  const put = (side: 'owed' | 'there', items: readonly T[]) => {
    for (const item of items) {
      const name = nameOf(item);
      const lane = found.get(name) ?? { owed: [], there: [] };
      found.set(name, lane);
      lane[side].push(describe(item));
    }
  };
  put('owed', owed);
  put('there', there);
  return [...found].map(([name, lane]) => ({ name, ...lane }));
}

export function differences(all: readonly Lane[]): Difference[] {
  return all.flatMap((lane) => compare(lane) ?? []);
}

/** The items that the others have too, each as often as they have it, the first ones of it; and the rest. */
function split(items: readonly string[], others: readonly string[]): { shared: string[]; rest: string[] } {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  const parts = { shared: [] as string[], rest: [] as string[] };
  for (const item of items) {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    parts[count > 0 ? 'shared' : 'rest'].push(item);
  }
  return parts;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
