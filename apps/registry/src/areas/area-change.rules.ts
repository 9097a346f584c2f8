import type { BilingualText } from '#text';
import { type AreaFault, misplacements, type NewArea } from './area.rules.js';

export const areaChangeKinds = ['RENAME', 'SPLIT', 'MERGE', 'RECODE', 'RETIRE'] as const;
export type AreaChangeKind = (typeof areaChangeKinds)[number];

export interface AreaChange {
  readonly kind: AreaChangeKind;
  /** Codes of the areas before the change. */
  readonly from: readonly string[];
  /** The areas after the change. An area that continues has the code that it had. */
  readonly into: readonly NewArea[];
}

/**
 * How many areas each kind of change has before and after it, and whether an area may continue under its code: a
 * village that cedes land is split and continues, and one that absorbs a neighbour is merged and continues.
 */
const shapes: Record<
  AreaChangeKind,
  { from: [number, number]; into: [number, number]; reusesCode: 'must' | 'may' | 'never' }
> = {
  RENAME: { from: [1, 1], into: [1, 1], reusesCode: 'must' },
  SPLIT: { from: [1, 1], into: [2, 20], reusesCode: 'may' },
  MERGE: { from: [2, 20], into: [1, 1], reusesCode: 'may' },
  RECODE: { from: [1, 1], into: [1, 1], reusesCode: 'never' },
  RETIRE: { from: [1, 1], into: [0, 0], reusesCode: 'never' },
};

const levels = { REGENCY: 1, DISTRICT: 2, DESA: 3, KELURAHAN: 3 };

/**
 * The faults of a change in itself, whatever the registry contains: a JSON pointer into the request, and what is
 * expected.
 */
export function faultsOfChange({ kind, from, into }: AreaChange): { pointer: string; detail: BilingualText }[] {
  const shape = shapes[kind];
  const faults = [...countFault('from', from.length, shape.from), ...countFault('into', into.length, shape.into)];
  if (new Set(from).size < from.length)
    faults.push({
      pointer: '/from',
      detail: { en: 'must name each area once', id: 'setiap wilayah hanya boleh disebut sekali' },
    });
  for (const [index, { code }] of into.entries()) {
    const reusesCode = from.includes(code);
    const pointer = `/into/${index}/code`;
    if (shape.reusesCode === 'must' && !reusesCode)
      faults.push({ pointer, detail: { en: `must be ${from.join(', ')}`, id: `harus ${from.join(', ')}` } });
    if (shape.reusesCode === 'never' && reusesCode)
      faults.push({ pointer, detail: { en: 'must be another code', id: 'harus kode lain' } });
  }
  return [...faults, ...misplacements(into).map(toPointer), ...levelFaults(from, into)];
}

function countFault(field: 'from' | 'into', count: number, [least, most]: [number, number]) {
  if (count >= least && count <= most) return [];
  const range = least === most ? `${least}` : `${least}–${most}`;
  const areas = most === 1 ? 'area' : 'areas';
  return [{ pointer: `/${field}`, detail: { en: `must be ${range} ${areas}`, id: `harus ${range} wilayah` } }];
}

/**
 * An area changes into areas of its level: villages into villages, districts into districts. A desa may become a
 * kelurahan.
 */
function levelFaults(from: readonly string[], into: readonly NewArea[]) {
  const level = (code: string) => code.split('.').length - 1;
  const wanted = level(from[0] ?? '');
  const detail = { en: 'must be on the same level', id: 'harus pada tingkat yang sama' };
  return [
    ...from.flatMap((code, index) => (level(code) === wanted ? [] : [{ pointer: `/from/${index}`, detail }])),
    ...into.flatMap(({ kind }, index) => (levels[kind] === wanted ? [] : [{ pointer: `/into/${index}/kind`, detail }])),
  ];
}

function toPointer({ index, field, detail }: AreaFault) {
  return { pointer: `/into/${index}/${field}`, detail };
}

/** The aliases of a renamed area: people continue to search for the old name. */
export function aliasesAfter(
  area: { readonly name: string; readonly aliases: readonly string[] },
  { name, aliases }: Pick<NewArea, 'name' | 'aliases'>,
): string[] {
  const wanted = aliases ?? area.aliases;
  const former = area.name === name ? [] : [area.name];
  return [...new Set([...wanted, ...former])].filter((alias) => alias !== name);
}
