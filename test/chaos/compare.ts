/** The difference of two lists that should be equal. */
export interface Difference {
  /** The lane and both lists. */
  readonly text: string;
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
}

/** The expected and the actual items of one lane, in order. */
export interface Lane {
  readonly name: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Undefined when both lists are equal. */
export function compare({ name, expected, actual }: Lane): Difference | undefined {
  const [{ shared: expectedOrder, rest: missing }, { shared: actualOrder, rest: extra }] = [
    split(expected, actual),
    split(actual, expected),
  ];
  const reordered = actualOrder.filter((item, index) => item !== expectedOrder[index]).length;
  if (missing.length + extra.length + reordered === 0) return undefined;
  return {
    text: `${name}: expected ${list(expected)}; found ${list(actual)}`,
    lost: missing.length,
    duplicated: extra.length,
    reordered: reordered > 0 ? 1 : 0,
  };
}

/** Groups the items of both sides into lanes by name. */
export function lanes<T>(
  expected: readonly T[],
  actual: readonly T[],
  nameOf: (item: T) => string,
  describe: (item: T) => string,
): Lane[] {
  const found = new Map<string, { expected: string[]; actual: string[] }>();
  const put = (side: 'expected' | 'actual', items: readonly T[]) => {
    for (const item of items) {
      const name = nameOf(item);
      const lane = found.get(name) ?? { expected: [], actual: [] };
      found.set(name, lane);
      lane[side].push(describe(item));
    }
  };
  put('expected', expected);
  put('actual', actual);
  return [...found].map(([name, lane]) => ({ name, ...lane }));
}

export function differences(all: readonly Lane[]): Difference[] {
  return all.flatMap((lane) => compare(lane) ?? []);
}

/** The items that are also among the others, as often as actual, and the rest. */
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
