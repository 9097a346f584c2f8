import { type Queryable, sql } from '#database';
import type { Geometry } from './boundary.rules.js';
import { isWithin } from './within-parent.js';

/** A boundary to store; `parentCode` of an area that is not recorded yet. */
export interface NewBoundary {
  readonly code: string;
  readonly geometry: Geometry;
  readonly parentCode?: string | undefined;
}

interface Pair {
  readonly child: string;
  readonly parent: string;
}

/** The areas that would not lie within their parents: of the new boundaries, and of the recorded ones below them. */
export async function boundariesOutside(source: Queryable, boundaries: readonly NewBoundary[]): Promise<Pair[]> {
  const codes = boundaries.map(({ code }) => code);
  const recorded = await source.query<Pair>(sql`
    SELECT code AS child, parent_code AS parent FROM area
     WHERE parent_code IS NOT NULL AND (code = ANY (${codes}::text[]) OR parent_code = ANY (${codes}::text[]))`);
  const parentOf = new Map([
    ...recorded.map(({ child, parent }) => [child, parent] as const),
    ...boundaries.flatMap(({ code, parentCode }) => (parentCode === undefined ? [] : [[code, parentCode] as const])),
  ]);
  const known = await source.query<{ code: string; geometry: Geometry }>(sql`
    SELECT code, geometry FROM area_boundary WHERE code = ANY (${[...parentOf].flat()}::text[])`);
  const geometryOf = new Map([...known, ...boundaries].map(({ code, geometry }) => [code, geometry]));
  return [...parentOf].flatMap(([child, parent]) => {
    const [inner, outer] = [geometryOf.get(child), geometryOf.get(parent)];
    return inner === undefined || outer === undefined || isWithin(inner, outer) ? [] : [{ child, parent }];
  });
}
