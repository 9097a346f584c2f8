import type { MatchFeatures } from './potential-match.rules.js';
import { type Potential, potentialColumns, potentialSource } from './potential-rows.js';

/** What fits something of a KIM's own, as `matchingSql` finds it. */
export interface Match extends Potential, MatchFeatures {
  readonly ownId: string;
  readonly ownTitle: string;
  readonly score: number;
}

/** Great-circle distance on a sphere of the earth's mean radius, by the haversine formula. */
const metres = `
  (2 * 6371009 * asin(least(1, sqrt(
     sind((other.latitude - own.latitude) / 2) ^ 2
     + cosd(own.latitude) * cosd(other.latitude) * sind((other.longitude - own.longitude) / 2) ^ 2))))::int`;

/**
 * `reasonsOf` said in SQL. Parameters: the KIM, which of its entries; the points of tags, kind, village, district and
 * distance, and how far is near; score, own and other id of the last row before, or nulls; how many rows.
 */
export const matchingSql = `
  WITH pair AS MATERIALIZED (
    SELECT own.id AS "ownId", own.title AS "ownTitle", other.id AS other_id,
           ARRAY(SELECT unnest(own.tags) INTERSECT SELECT unnest(other.tags) ORDER BY 1) AS "sharedTags",
           cardinality(CASE WHEN own.entry = 'NEED' THEN own.tags ELSE other.tags END) AS "neededTags",
           own.kind = other.kind AS "sameKind",
           own.village_code = other.village_code AS "sameVillage",
           left(own.village_code, 8) = left(other.village_code, 8) AS "sameDistrict",
           ${metres} AS metres
      FROM potential AS own
      JOIN kim AS own_kim ON own_kim.id = own.kim_id AND own_kim.status = 'ACTIVE'
      JOIN potential AS other ON other.tags && own.tags AND other.status = 'LISTED'
                             AND other.entry <> own.entry AND other.kim_id <> own.kim_id
     WHERE own.kim_id = $1 AND own.entry = $2 AND own.status = 'LISTED'),
  scored AS (
    SELECT pair.*,
           $3::int * cardinality("sharedTags") / "neededTags"
           + CASE WHEN "sameKind" THEN $4::int ELSE 0 END
           + CASE WHEN "sameVillage" THEN $5::int WHEN "sameDistrict" THEN $6::int
                  WHEN metres <= $8::int THEN $7::int ELSE 0 END AS score
      FROM pair)
  SELECT ${potentialColumns}, "ownId", "ownTitle", "sharedTags", "neededTags", "sameKind", "sameVillage", "sameDistrict",
         metres, score
    FROM scored JOIN potential ON potential.id = other_id ${potentialSource}
   WHERE kim.status = 'ACTIVE'
     AND ($9::int IS NULL OR (-score, "ownId", potential.id) > (-$9, $10::uuid, $11::uuid))
   ORDER BY score DESC, "ownId", potential.id LIMIT $12`;
