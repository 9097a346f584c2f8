import { allOf, type Queryable, sql, type Sql, type Transaction } from '#database';
import { areaError } from './area.errors.js';
import type { AreaChangeKind } from './area-change.rules.js';
import { type NewArea, searchAliases, searchName } from './area.rules.js';

export type AreaAction = 'RECORD' | AreaChangeKind;

/** Days are `YYYY-MM-DD`. */
export interface Area {
  readonly code: string;
  readonly version: number;
  readonly kind: NewArea['kind'];
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly aliases: readonly string[];
  readonly population: number | null;
}

/** An area to be stored. Validity and aliases that are left out stay as they are. */
export type AreaDraft = NewArea & {
  readonly validUntil?: string | null | undefined;
};

/** What leads to a new version of areas. */
export interface AreaRevision {
  readonly action: AreaAction;
  readonly changeId?: string;
  readonly actor: string;
}

/** The columns of an `Area`, of the table `area`. */
export const areaColumns = sql`
  area.code, area.version, area.kind, area.name, area.parent_code, area.valid_from::text, area.valid_until::text,
  area.aliases, area.population`;

/** The district of a village in the row `area`. */
export const districtColumn = sql`
  CASE WHEN area.kind IN ('DESA', 'KELURAHAN')
       THEN (SELECT json_build_object('code', district.code, 'name', district.name)
               FROM area AS district WHERE district.code = area.parent_code) END AS district`;

/** Today in Jakarta. */
export const jakartaToday = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** The condition of an area in the row `area` that is valid on this day; today without it. */
export const isValidOn = (day?: Sql | string): Sql => {
  const on = day === undefined ? jakartaToday : typeof day === 'string' ? sql`${day}::date` : day;
  return allOf(
    sql`area.valid_from IS NULL OR area.valid_from <= ${on}`,
    sql`area.valid_until IS NULL OR area.valid_until >= ${on}`,
  );
};

/** Changes of areas run one after another: they are few, and touch several rows, some of which do not exist yet. */
export async function lockAreas(tx: Transaction): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('area'))`);
}

/** Any change of an area raises it. */
export async function versionOfAreas(source: Queryable): Promise<number> {
  const [row] = await source.query<{ version: number }>(
    sql`SELECT coalesce(sum(version), 0)::int AS version FROM area`,
  );
  return row!.version;
}

/** In the order of their codes; an unknown code is left out. */
export function readAreas(source: Queryable, codes: readonly string[]): Promise<Area[]> {
  return source.query<Area>(sql`SELECT ${areaColumns} FROM area WHERE code = ANY (${codes}::text[]) ORDER BY code`);
}

/** @throws 'area-not-found' */
export async function readArea(source: Queryable, code: string): Promise<Area> {
  const [area] = await readAreas(source, [code]);
  if (!area) throw areaError('area-not-found');
  return area;
}

/** Which of these codes belong to no area that is valid today. */
export async function unknownAreas(source: Queryable, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await source.query<{ code: string }>(sql`
    SELECT DISTINCT code FROM unnest(${codes}::text[]) AS requested (code)
     WHERE NOT EXISTS (SELECT FROM area WHERE area.code = requested.code AND ${isValidOn()})`);
  return rows.map(({ code }) => code);
}

/** The columns that make up a version of an area. */
const versioned = sql`kind, name, parent_code, valid_from, valid_until, aliases, population`;

/**
 * Stores areas, new ones too, with a row of history for each that differs from what is stored, and gives those. To be
 * called after `lockAreas`.
 */
export function storeAreas(tx: Transaction, areas: readonly AreaDraft[], revision: AreaRevision): Promise<Area[]> {
  return tx.query<Area>(sql`
    WITH given AS (
      SELECT given.code, given.kind, given.name, given.search_name, given.parent_code,
             CASE WHEN given.retains_from THEN area.valid_from ELSE given.valid_from END AS valid_from,
             CASE WHEN given.retains_until THEN area.valid_until ELSE given.valid_until END AS valid_until,
             CASE WHEN given.retains_population THEN area.population ELSE given.population END AS population,
             coalesce(given.aliases, area.aliases, '{}') AS aliases,
             CASE WHEN given.aliases IS NULL THEN coalesce(area.search_aliases, '')
                  ELSE given.search_aliases END AS search_aliases
        FROM jsonb_to_recordset(${JSON.stringify(areas.map(toRow))}::jsonb)
             AS given (code text, kind text, name text, search_name text, parent_code text, retains_from boolean,
                       valid_from date, retains_until boolean, valid_until date, aliases text[], search_aliases text,
                       retains_population boolean, population int)
        LEFT JOIN area ON area.code = given.code),
    stored AS (
      INSERT INTO area (code, version, search_name, search_aliases, ${versioned})
      SELECT code, 1, search_name, search_aliases, ${versioned} FROM given ORDER BY code
      ON CONFLICT (code) DO UPDATE
         SET version = area.version + 1, search_name = excluded.search_name, search_aliases = excluded.search_aliases,
             kind = excluded.kind, name = excluded.name, parent_code = excluded.parent_code,
             valid_from = excluded.valid_from, valid_until = excluded.valid_until, aliases = excluded.aliases,
             population = excluded.population
       WHERE (area.kind, area.name, area.search_name, area.parent_code, area.valid_from, area.valid_until, area.aliases,
              area.population)
             IS DISTINCT FROM (excluded.kind, excluded.name, excluded.search_name, excluded.parent_code,
                               excluded.valid_from, excluded.valid_until, excluded.aliases, excluded.population)
      RETURNING *),
    recorded AS (
      INSERT INTO area_history (code, version, action, change_id, actor, at, ${versioned})
      SELECT code, version, ${revision.action}, ${revision.changeId ?? null}::uuid, ${revision.actor}, now(), ${versioned}
        FROM stored)
    SELECT ${areaColumns} FROM stored AS area ORDER BY code`);
}

function toRow({ code, kind, name, parentCode, validFrom, validUntil, aliases, population }: AreaDraft) {
  return {
    code,
    kind,
    name,
    parent_code: parentCode,
    search_name: searchName(name),
    retains_from: validFrom === undefined,
    valid_from: validFrom ?? null,
    retains_until: validUntil === undefined,
    valid_until: validUntil ?? null,
    aliases: aliases ?? null,
    search_aliases: searchAliases(aliases ?? []),
    retains_population: population === undefined,
    population: population ?? null,
  };
}
