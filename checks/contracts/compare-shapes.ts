import { isDeepStrictEqual } from 'node:util';
import { type Field, lowerLimits, type Shape, upperLimits } from './shape.js';

/**
 * A change after which one side no longer understands the other. Backward: a reader of the newer contract rejects data of
 * the older one, which are still on topics. Forward: a reader of the older contract rejects data of today.
 */
export interface Break {
  readonly path: string;
  readonly direction: 'backward' | 'forward' | 'both';
  readonly change: string;
}

/** The breaks between two versions of a contract, both directions. Fields that a reader does not know are ignored by it. */
export function compareShapes(older: Shape, newer: Shape, path = ''): Break[] {
  const at = (direction: Break['direction'], change: string): Break => ({ path, direction, change });
  if (older.type !== newer.type) return [at('both', `type ${older.type ?? 'any'} became ${newer.type ?? 'any'}`)];
  return [
    ...(newer.nullable && !older.nullable ? [at('forward', 'may be null now')] : []),
    ...(older.nullable && !newer.nullable ? [at('backward', 'may not be null any more')] : []),
    ...compareValues(older, newer).map(([direction, change]) => at(direction, change)),
    ...compareForm(older, newer).map(([direction, change]) => at(direction, change)),
    ...compareLimits(older, newer).map(([direction, change]) => at(direction, change)),
    ...compareItems(older, newer, path),
    ...compareFields(older, newer, path),
    ...compareAlternatives(older, newer, path),
  ];
}

type Finding = readonly [Break['direction'], string];

function compareValues({ values: older }: Shape, { values: newer }: Shape): Finding[] {
  if (!older && !newer) return [];
  if (!older) return [['backward', 'is limited to a list of values now']];
  if (!newer) return [['forward', 'is not limited to a list of values any more']];
  const missing = (from: readonly unknown[], of: readonly unknown[]) => of.filter((value) => !from.includes(value));
  return [
    ...missing(newer, older).map((value) => ['backward', `value ${String(value)} was removed`] as const),
    ...missing(older, newer).map((value) => ['forward', `value ${String(value)} was added`] as const),
  ];
}

function compareForm(older: Shape, newer: Shape): Finding[] {
  return (['format', 'pattern'] as const).flatMap((keyword): Finding[] => {
    const [before, after] = [older[keyword], newer[keyword]];
    if (before === after) return [];
    if (before === undefined) return [['backward', `${keyword} ${after} was added`]];
    if (after === undefined) return [['forward', `${keyword} ${before} was removed`]];
    return [['both', `${keyword} ${before} became ${after}`]];
  });
}

function compareLimits({ limits: older }: Shape, { limits: newer }: Shape): Finding[] {
  const finding = (
    name: string,
    before: number | undefined,
    after: number | undefined,
    isTighter: boolean,
  ): Finding => [isTighter ? 'backward' : 'forward', `${name} ${before ?? 'none'} became ${after ?? 'none'}`];
  return [
    ...lowerLimits.flatMap((name) => {
      const [before, after] = [older[name], newer[name]];
      return before === after ? [] : [finding(name, before, after, (after ?? -Infinity) > (before ?? -Infinity))];
    }),
    ...upperLimits.flatMap((name) => {
      const [before, after] = [older[name], newer[name]];
      return before === after ? [] : [finding(name, before, after, (after ?? Infinity) < (before ?? Infinity))];
    }),
  ];
}

function compareItems(older: Shape, newer: Shape, path: string): Break[] {
  if (older.items && newer.items) return compareShapes(older.items, newer.items, path);
  if (!older.items && !newer.items) return [];
  return [
    { path, direction: newer.items ? 'backward' : 'forward', change: 'the form of its elements was added or removed' },
  ];
}

function compareFields(older: Shape, newer: Shape, parent: string): Break[] {
  const names = new Set([...Object.keys(older.fields), ...Object.keys(newer.fields)]);
  return [...names].flatMap((name) => {
    const path = parent === '' ? name : `${parent}.${name}`;
    return compareField(older.fields[name], newer.fields[name], path);
  });
}

function compareField(older: Field | undefined, newer: Field | undefined, path: string): Break[] {
  const at = (direction: Break['direction'], change: string): Break => ({ path, direction, change });
  if (!older) return newer?.required ? [at('backward', 'was added and is required')] : [];
  if (!newer) return [at(older.required ? 'forward' : 'both', 'was removed')];
  return [
    ...(older.required && !newer.required ? [at('forward', 'may be absent now')] : []),
    ...(newer.required && !older.required ? [at('backward', 'may not be absent any more')] : []),
    ...(isDeepStrictEqual(older.default, newer.default) ? [] : [at('both', 'has another default')]),
    ...compareShapes(older.shape, newer.shape, path),
  ];
}

/** Alternatives are known by the constants of their fields; one without any by its place. */
function compareAlternatives(older: Shape, newer: Shape, path: string): Break[] {
  const [before, after] = [byName(older.alternatives), byName(newer.alternatives)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Break[] => {
    const [one, other] = [before.get(name), after.get(name)];
    if (one && other) return compareShapes(one, other, path);
    if (one) return [{ path, direction: 'backward', change: `alternative ${name} was removed` }];
    return [{ path, direction: 'forward', change: `alternative ${name} was added` }];
  });
}

function byName(alternatives: readonly Shape[]): Map<string, Shape> {
  return new Map(alternatives.map((shape, index) => [nameOf(shape) ?? `${shape.type ?? 'any'} ${index + 1}`, shape]));
}

function nameOf({ fields }: Shape): string | undefined {
  const constants = Object.entries(fields).flatMap(([name, { shape }]) =>
    shape.values?.length === 1 ? [`${name}=${String(shape.values[0])}`] : [],
  );
  return constants.length > 0 ? constants.join(' ') : undefined;
}
