import { anyOf, sql, type Sql } from '#database';
import type { Scope } from './scope.js';

/** The columns of a statement that are compared with the scopes of grants. */
export interface ScopeColumns {
  /** The code of one area. */
  readonly area?: Sql;
  /** The codes of several areas, all of which a grant must cover: an item of FROM, such as `unnest(village_codes)` or `(SELECT village_code FROM …)`. */
  readonly everyArea?: Sql;
  /** The same, one of which a grant must cover. */
  readonly anyArea?: Sql;
  readonly kim?: Sql;
  readonly agency?: Sql;
}

/**
 * The condition of the rows that one of the scopes covers: `covers` for lists. The statement contains only the dimensions of
 * the scopes, so that it can use an index.
 */
export function scopeCondition(scopes: readonly Scope[], columns: ScopeColumns): Sql {
  return anyOf(...scopes.map((scope) => conditionOf(scope, columns)));
}

function conditionOf(scope: Scope, { area, everyArea, anyArea, kim, agency }: ScopeColumns): Sql | undefined {
  if (scope.kind === 'everything') return sql`TRUE`;
  if (scope.kind === 'purpose') return undefined;
  if (scope.kind === 'kim') return kim && sql`${kim} = ${scope.id}`;
  if (scope.kind === 'agency') return agency && sql`${agency} = ${scope.id}`;
  return anyOf(
    area && withinArea(area, scope.prefix),
    everyArea &&
      sql`(SELECT coalesce(bool_and(${withinArea(sql`scoped.code`, scope.prefix)}), FALSE) FROM ${everyArea} AS scoped (code))`,
    anyArea &&
      sql`EXISTS (SELECT FROM ${anyArea} AS scoped (code) WHERE ${withinArea(sql`scoped.code`, scope.prefix)})`,
  );
}

/** The condition of an array of villages with at least one in this area; of one village, by an index on the array. */
export function reachesArea(villages: Sql, area: string): Sql {
  if (area.split('.').length === 4) return sql`${villages} @> ARRAY[${area}]::text[]`;
  return sql`EXISTS (SELECT FROM unnest(${villages}) AS reached (code) WHERE ${withinArea(sql`reached.code`, area)})`;
}

/** The condition of the area with this code and of every area below it. */
export function withinArea(code: Sql, prefix: string): Sql {
  return sql`(${code} = ${prefix} OR starts_with(${code}, ${`${prefix}.`}))`;
}
