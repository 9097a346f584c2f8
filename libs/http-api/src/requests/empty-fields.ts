import { isVisible } from '#text';

/** What an empty field counts as: of a form null, of an address not given. */
type Emptied = null | undefined;

/**
 * A copy of an input in which the texts at these paths that hold nothing, such as `""`, count as no value; undefined without
 * such a text. Forms send every field, also those that were left empty.
 */
export function withoutEmptyFields(
  value: unknown,
  paths: readonly (readonly PropertyKey[])[],
  emptied: Emptied,
): unknown {
  const empty = paths.filter((path) => path.length > 0 && isEmpty(valueAt(value, path)));
  if (empty.length === 0) return undefined;
  const copy: unknown = structuredClone(value);
  for (const path of empty) {
    const parent = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown>;
    if (emptied === undefined) delete parent[path.at(-1)!];
    else parent[path.at(-1)!] = emptied;
  }
  return copy;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' && !isVisible(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return (inner as Record<PropertyKey, unknown>)[step];
  }, value);
}
