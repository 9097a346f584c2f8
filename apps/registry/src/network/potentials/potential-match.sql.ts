import { allOf, sql, type Sql } from '#database';
import { key, keyset } from '#http-api';
import type { PotentialEntry } from './potential-kinds.js';
import { type MatchFeatures, matchPoints, nearMetres } from './potential-match.rules.js';
import { type ListedPotential, potentialColumns, potentialSource } from './potential-rows.js';

/** A potential of another KIM that matches one of a KIM's own. */
export interface Match extends ListedPotential, MatchFeatures {
  readonly ownId: string;
  readonly ownTitle: string;
  readonly score: number;
}

/** Whether needs or offers of the KIM are matched, and the page of the matches. */
interface MatchPage {
  readonly own: PotentialEntry;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export const bestFirst = keyset({
  worst: key.int(sql`-score`),
  ownId: key.uuid(sql`own_id`),
  id: key.uuid(sql`potential.id`),
});

/** The great-circle distance by the haversine formula, on a sphere of the earth's mean radius; null without both points. */
const metres = sql`
  CASE WHEN own.latitude IS NOT NULL AND other.latitude IS NOT NULL THEN
    (2 * 6371009 * asin(least(1, sqrt(
       sind((other.latitude - own.latitude) / 2) ^ 2
       + cosd(own.latitude) * cosd(other.latitude) * sind((other.longitude - own.longitude) / 2) ^ 2))))::int END`;

/** Finds the matches of a KIM's own needs or offers; `score` follows `reasonsOf`. */
export function matchesOf(kimId: string, query: MatchPage): Sql {
  const { TAGS, KIND, VILLAGE, DISTRICT, DISTANCE } = matchPoints;
  return sql`
    WITH pair AS MATERIALIZED (
      SELECT own.id AS own_id, own.title AS own_title, other.id AS other_id,
             ARRAY(SELECT unnest(own.tags) INTERSECT SELECT unnest(other.tags) ORDER BY 1) AS shared_tags,
             cardinality(CASE WHEN own.entry = 'NEED' THEN own.tags ELSE other.tags END) AS needed_tags,
             own.kind = other.kind AS same_kind,
             own.village_code = other.village_code AS same_village,
             left(own.village_code, 8) = left(other.village_code, 8) AS same_district,
             ${metres} AS metres
        FROM potential AS own
        JOIN kim AS own_kim ON own_kim.id = own.kim_id AND own_kim.status = 'ACTIVE'
        JOIN potential AS other ON other.tags && own.tags AND other.status = 'LISTED'
                               AND other.entry <> own.entry AND other.kim_id <> own.kim_id
       WHERE own.kim_id = ${kimId} AND own.entry = ${query.own} AND own.status = 'LISTED'),
    scored AS (
      SELECT pair.*,
             ${TAGS}::int * cardinality(shared_tags) / needed_tags
             + CASE WHEN same_kind THEN ${KIND}::int ELSE 0 END
             + CASE WHEN same_village THEN ${VILLAGE}::int WHEN same_district THEN ${DISTRICT}::int
                    WHEN metres <= ${nearMetres}::int THEN ${DISTANCE}::int ELSE 0 END AS score
        FROM pair)
    SELECT ${potentialColumns}, own_id, own_title, shared_tags, needed_tags, same_kind, same_village, same_district,
           metres, score, -score AS worst
      FROM scored JOIN potential ON potential.id = other_id ${potentialSource}
     WHERE ${allOf(sql`kim.status = 'ACTIVE'`, bestFirst.after(query))} ${bestFirst.orderAndLimit(query)}`;
}
