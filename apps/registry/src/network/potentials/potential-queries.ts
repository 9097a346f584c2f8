import { allOf, sql, type Sql } from '#database';
import { key, keyset, type Keyset } from '#http-api';
import type { PotentialMapQuery } from './potential-map.dto.js';
import { type ListedPotential, potentialColumns, potentialSource } from './potential-rows.js';
import type { PotentialQuery } from './potential.dto.js';

/** Potentials of dormant KIM stay visible; those of suspended and dissolved KIM do not. */
export const visibleKimStatuses: readonly string[] = ['ACTIVE', 'DORMANT'];

/** A row of a list; with a rank when the list is sorted by similarity. */
export type FoundPotential = ListedPotential & { readonly rank: number };

/** A statement that lists potentials, and the order of its rows. */
export interface PotentialListing {
  readonly statement: Sql;
  readonly order: Keyset<FoundPotential>;
}

const newestFirst = keyset({ id: key.uuid(sql`potential.id`) }, 'desc');
const mostSimilarFirst = keyset({ rank: key.int(sql`rank`), id: key.uuid(sql`potential.id`) });

function filtered({ entry, kind, kim, village, district, tag }: Omit<PotentialQuery, 'limit' | 'cursor'>): Sql {
  return allOf(
    sql`potential.status = 'LISTED'`,
    sql`kim.status = ANY (${visibleKimStatuses}::text[])`,
    entry && sql`potential.entry = ${entry}`,
    kind && sql`potential.kind = ${kind}`,
    kim && sql`potential.kim_id = ${kim}`,
    village && sql`potential.village_code = ${village}`,
    district && sql`left(potential.village_code, 8) = ${district}`,
    tag && sql`potential.tags @> ARRAY[${tag}::text]`,
  );
}

/** Newest first; with `q` the most similar first. */
export function listOf(query: PotentialQuery): PotentialListing {
  return query.q === undefined ? newest(query) : similarTo(query.q, query);
}

function newest(query: PotentialQuery): PotentialListing {
  return {
    statement: sql`
      SELECT ${potentialColumns} FROM potential ${potentialSource}
       WHERE ${allOf(filtered(query), newestFirst.after(query))} ${newestFirst.orderAndLimit(query)}`,
    order: newestFirst,
  };
}

function similarTo(text: string, query: PotentialQuery): PotentialListing {
  return {
    statement: sql`
      SELECT ${potentialColumns}, rank
        FROM (SELECT potential.id, rank
                FROM potential_similar_to(${text}) AS similar_potential,
                     LATERAL round(1000 * (1 - similarity)) AS rank, potential JOIN kim ON kim.id = potential.kim_id
               WHERE potential.id = similar_potential.id
                 AND ${allOf(filtered(query), mostSimilarFirst.after(query))} ${mostSimilarFirst.orderAndLimit(query)})
             AS found
        JOIN potential ON potential.id = found.id ${potentialSource} ${mostSimilarFirst.order}`,
    order: mostSimilarFirst,
  };
}

/** Potentials with a point, newest first. */
export function mapOf(query: PotentialMapQuery): PotentialListing {
  const { bbox, q } = query;
  const box = bbox && `((${bbox[0]},${bbox[1]}),(${bbox[2]},${bbox[3]}))`;
  const condition = allOf(
    filtered(query),
    sql`potential.latitude IS NOT NULL`,
    box && sql`point(potential.longitude, potential.latitude) <@ ${box}::box`,
    q && sql`potential.id IN (SELECT similar_potential.id FROM potential_similar_to(${q}) AS similar_potential)`,
    newestFirst.after(query),
  );
  return {
    statement: sql`
      SELECT ${potentialColumns} FROM potential ${potentialSource}
       WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    order: newestFirst,
  };
}
