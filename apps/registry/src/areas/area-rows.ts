import type { Database, Queryable, Transaction } from '#database';
import { areaError } from './area.errors.js';
import type { AreaChangeKind } from './area-change.rules.js';
import { type NewArea, searchAliases, searchName } from './area.rules.js';

export type AreaAction = 'RECORD' | AreaChangeKind;

/** An area as it is in the database. */
export interface Area {
  readonly code: string;
  readonly version: number;
  readonly kind: NewArea['kind'];
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly aliases: readonly string[];
}

/** An area as it is to be; of a new one the version does not matter. */
export type AreaDraft = Omit<NewArea, 'validFrom' | 'aliases'> & {
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
  readonly aliases?: readonly string[] | undefined;
};

/** What led to a new version of areas. */
export interface AreaRevision {
  readonly action: AreaAction;
  readonly changeId?: string;
  readonly actor: string;
}

/** The columns of an `Area`, of the table `area`. */
export const areaColumns = `
  area.code, area.version, area.kind, area.name, area.parent_code AS "parentCode",
  area.valid_from::text AS "validFrom", area.valid_until::text AS "validUntil", area.aliases`;

/** Whether the area in the row `area` is there on this day, in SQL. */
export const isValidOn = (day: string): string =>
  `(area.valid_from IS NULL OR area.valid_from <= ${day}) AND (area.valid_until IS NULL OR area.valid_until >= ${day})`;

/** Today at the office, in SQL. */
export const jakartaToday = `(now() AT TIME ZONE 'Asia/Jakarta')::date`;

/** Changes of areas come one after another: they are few, and concern several rows, some of which are not there yet. */
export async function lockAreas(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('area'))`);
}

/** @throws 'area-not-found' */
export async function readArea(source: Pick<Database | Transaction, 'query'>, code: string): Promise<Area> {
  const [area] = await source.query<Area>(`SELECT ${areaColumns} FROM area WHERE code = $1`, [code]);
  if (!area) throw areaError('area-not-found');
  return area;
}

/** Which of these codes belong to no area that is valid today. */
export async function unknownAreas(source: Queryable, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await source.query<{ code: string }>(
    `SELECT code FROM unnest($1::text[]) AS requested(code)
      WHERE NOT EXISTS (SELECT FROM area WHERE area.code = requested.code AND ${isValidOn(jakartaToday)})`,
    [codes],
  );
  return rows.map(({ code }) => code);
}

/**
 * Stores areas, new ones too, with a line of history for each that is different from what was there, and gives those. What
 * an area leaves out of validity and aliases stays. To be called after `lockAreas`.
 */
export function storeAreas(tx: Transaction, areas: readonly AreaDraft[], revision: AreaRevision): Promise<Area[]> {
  return tx.query<Area>(
    `WITH given AS (
       SELECT given.code, given.kind, given.name, given."searchName", given."parentCode",
              CASE WHEN given."retainsFrom" THEN area.valid_from ELSE given."validFrom" END AS valid_from,
              CASE WHEN given."retainsUntil" THEN area.valid_until ELSE given."validUntil" END AS valid_until,
              CASE WHEN given.aliases IS NULL THEN coalesce(area.aliases, '{}') ELSE given.aliases END AS aliases,
              CASE WHEN given.aliases IS NULL THEN coalesce(area.search_aliases, '')
                   ELSE given."searchAliases" END AS search_aliases
         FROM jsonb_to_recordset($1::jsonb)
              AS given(code text, kind text, name text, "searchName" text, "parentCode" text, "retainsFrom" boolean,
                       "validFrom" date, "retainsUntil" boolean, "validUntil" date, aliases text[], "searchAliases" text)
         LEFT JOIN area ON area.code = given.code),
     stored AS (
       INSERT INTO area (code, version, kind, name, search_name, parent_code, valid_from, valid_until, aliases,
                         search_aliases)
       SELECT code, 1, kind, name, "searchName", "parentCode", valid_from, valid_until, aliases, search_aliases
         FROM given ORDER BY code
       ON CONFLICT (code) DO UPDATE
          SET version = area.version + 1, kind = excluded.kind, name = excluded.name,
              search_name = excluded.search_name, parent_code = excluded.parent_code,
              valid_from = excluded.valid_from, valid_until = excluded.valid_until,
              aliases = excluded.aliases, search_aliases = excluded.search_aliases
        WHERE (area.kind, area.name, area.search_name, area.parent_code, area.valid_from, area.valid_until,
               area.aliases)
              IS DISTINCT FROM (excluded.kind, excluded.name, excluded.search_name, excluded.parent_code,
                                excluded.valid_from, excluded.valid_until, excluded.aliases)
       RETURNING *),
     noted AS (
       INSERT INTO area_history (code, version, action, change_id, kind, name, parent_code, valid_from, valid_until,
                                 aliases, actor, at)
       SELECT code, version, $2, $3, kind, name, parent_code, valid_from, valid_until, aliases, $4, now() FROM stored)
     SELECT ${areaColumns} FROM stored AS area ORDER BY code`,
    [JSON.stringify(areas.map(toRow)), revision.action, revision.changeId ?? null, revision.actor],
  );
}

function toRow({ code, kind, name, parentCode, validFrom, validUntil, aliases }: AreaDraft) {
  return {
    code,
    kind,
    name,
    parentCode,
    searchName: searchName(name),
    retainsFrom: validFrom === undefined,
    validFrom: validFrom ?? null,
    retainsUntil: validUntil === undefined,
    validUntil: validUntil ?? null,
    aliases: aliases ?? null,
    searchAliases: searchAliases(aliases ?? []),
  };
}
