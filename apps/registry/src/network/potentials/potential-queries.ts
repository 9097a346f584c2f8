import { z } from 'zod';
import { type CursorValues, cursorValues } from '#http-api';
import { potentialColumns, potentialSource } from './potential-rows.js';
import type { PotentialQuery } from './potential.dto.js';
import type { PotentialMapQuery } from './potential-map.dto.js';

/** A KIM that pauses still has what it has; one that was suspended or dissolved is asked for nothing. */
export const visibleKimStatuses: readonly string[] = ['ACTIVE', 'DORMANT'];

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** What the rows are ordered by, as their cursor holds it. */
  readonly keyOf: (row: { readonly id: string; readonly rank?: number }) => CursorValues;
}

/** Parameters $1 to $7; `filterValues` has their values. */
const filtered = `
  potential.status = 'LISTED' AND kim.status = ANY ($1::text[])
  AND ($2::text IS NULL OR potential.entry = $2)
  AND ($3::text IS NULL OR potential.kind = $3)
  AND ($4::uuid IS NULL OR potential.kim_id = $4)
  AND ($5::text IS NULL OR potential.village_code = $5)
  AND ($6::text IS NULL OR left(potential.village_code, 8) = $6)
  AND ($7::text IS NULL OR potential.tags @> ARRAY[$7::text])`;

type Filter = Omit<PotentialQuery, 'limit' | 'cursor'>;

function filterValues({ entry, kind, kim, village, district, tag }: Filter): unknown[] {
  return [visibleKimStatuses, entry ?? null, kind ?? null, kim ?? null, village ?? null, district ?? null, tag ?? null];
}

const byId = z.tuple([z.uuid()]);
const byRank = z.tuple([z.int(), z.uuid()]);

/** Newest first; with `q` what resembles it most first. One row more than `limit`. */
export function listOf(query: PotentialQuery): Statement {
  return query.q === undefined ? newest(query) : similarTo(query.q, query);
}

function newest({ cursor, limit, ...filter }: PotentialQuery): Statement {
  const [before] = cursor === undefined ? [null] : cursorValues(cursor, byId);
  return {
    sql: `SELECT ${potentialColumns} FROM potential ${potentialSource}
           WHERE ${filtered} AND ($8::uuid IS NULL OR potential.id < $8)
           ORDER BY potential.id DESC LIMIT $9`,
    values: [...filterValues(filter), before, limit + 1],
    keyOf: ({ id }) => [id],
  };
}

function similarTo(words: string, { cursor, limit, ...filter }: PotentialQuery): Statement {
  const [rank, id] = cursor === undefined ? [null, null] : cursorValues(cursor, byRank);
  return {
    sql: `SELECT ${potentialColumns}, found.rank
            FROM (SELECT potential.id, rank
                    FROM potential_similar_to($8) AS alike, LATERAL round(1000 * (1 - similarity)) AS rank,
                         potential JOIN kim ON kim.id = potential.kim_id
                   WHERE potential.id = alike.id AND ${filtered}
                     AND ($9::int IS NULL OR (rank, potential.id) > ($9, $10::uuid))
                   ORDER BY rank, potential.id LIMIT $11) AS found
            JOIN potential ON potential.id = found.id ${potentialSource}
           ORDER BY found.rank, potential.id`,
    values: [...filterValues(filter), words, rank, id, limit + 1],
    keyOf: (row) => [row.rank!, row.id],
  };
}

/** Those that have a point, newest first. */
export function mapOf({ cursor, limit, bbox, ...filter }: PotentialMapQuery): Statement {
  const [before] = cursor === undefined ? [null] : cursorValues(cursor, byId);
  const box = bbox && `((${bbox[0]},${bbox[1]}),(${bbox[2]},${bbox[3]}))`;
  return {
    sql: `SELECT ${potentialColumns} FROM potential ${potentialSource}
           WHERE ${filtered} AND potential.latitude IS NOT NULL
             AND ($8::box IS NULL OR point(potential.longitude, potential.latitude) <@ $8)
             AND ($9::text IS NULL OR potential.id IN (SELECT alike.id FROM potential_similar_to($9) AS alike))
             AND ($10::uuid IS NULL OR potential.id < $10)
           ORDER BY potential.id DESC LIMIT $11`,
    values: [...filterValues(filter), box ?? null, filter.q ?? null, before, limit + 1],
    keyOf: ({ id }) => [id],
  };
}
