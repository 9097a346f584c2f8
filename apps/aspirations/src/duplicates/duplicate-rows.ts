import type { Transaction } from '#database';
import { affectedBy } from './duplicate-group-rows.js';
import { similarityKeyOf } from './similarity.js';
import { districtOf } from './similarity-rows.js';
import { searchWindowDays } from './duplicate-score.js';
import type { AspirationStatus } from '../aspirations/aspiration.states.js';

/** Only the newest aspirations of each area are candidates, so that the cost does not grow with their number. */
const areaLimit = 400;
const exactLimit = 50;
/** Of the candidates, those with the most similar trigrams are compared exactly. */
const comparedLimit = 60;
/** A shorter text, such as “mohon bantuan”, is too common to count as the same text across districts. */
const distinctiveLength = 40;

/** The input of a search for duplicates. */
export interface DuplicateSearch {
  readonly title: string;
  readonly body: string;
  readonly villageCode: string;
  readonly category: string;
  /** The root whose duplicates are searched; null for a draft. */
  readonly excludedRootId: string | null;
  /** Search for a coordinator: includes confidential and closed aspirations and counts citizens. */
  readonly asCoordinator: boolean;
  readonly now: Date;
}

export interface DuplicateCandidate {
  readonly id: string;
  readonly version: number;
  readonly status: AspirationStatus;
  readonly category: string;
  readonly villageCode: string;
  readonly kimId: string;
  readonly agencyId: string | null;
  readonly title: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly receivedAt: Date;
  readonly verifiedAt: Date | null;
  readonly textSimilarity: number;
  readonly sameText: boolean;
  readonly affected: number | null;
}

/**
 * The aspirations with the most similar text: of the same village, of the same category in the district, and with the same
 * words anywhere; instead of a merged one its root. Confidential texts are compared for coordinators only: a hit would
 * reveal their content.
 */
export function findDuplicates(
  from: Pick<Transaction, 'query'>,
  search: DuplicateSearch,
): Promise<DuplicateCandidate[]> {
  const { words, fingerprint, trigrams } = similarityKeyOf(search.title, search.body);
  return from.query<DuplicateCandidate>(statement, [
    search.villageCode,
    districtOf(search.villageCode),
    search.category,
    words,
    fingerprint,
    new Date(search.now.getTime() - searchWindowDays * 86_400_000),
    search.excludedRootId,
    search.asCoordinator,
    trigrams,
  ]);
}

const selectCandidates = `SELECT aspiration_id, fingerprint = $5 AS same,
            bit_count(trigrams & $9)::real / greatest(bit_count(trigrams | $9), 1) AS likely FROM aspiration_similarity`;

const statement = `
  WITH RECURSIVE found AS (
    (${selectCandidates} WHERE village_code = $1 AND received_at > $6 ORDER BY received_at DESC LIMIT ${areaLimit})
    UNION
    (${selectCandidates} WHERE district_code = $2 AND category = $3 AND received_at > $6
      ORDER BY received_at DESC LIMIT ${areaLimit})
    UNION
    (${selectCandidates} WHERE fingerprint = $5 AND received_at > $6 AND length($4) >= ${distinctiveLength}
      ORDER BY received_at DESC LIMIT ${exactLimit})
  ), likest AS MATERIALIZED (
    SELECT id, merged_into, same FROM found JOIN aspiration ON id = aspiration_id
     WHERE $8 OR NOT confidential
     ORDER BY same DESC, likely DESC LIMIT ${comparedLimit}
  ), up AS (
    SELECT id, merged_into, similarity(words, $4) AS text, same
      FROM likest JOIN aspiration_similarity ON aspiration_id = id
    UNION ALL
    SELECT parent.id, parent.merged_into, text, same FROM up JOIN aspiration parent ON parent.id = up.merged_into
  ), root AS (
    SELECT id, max(text) AS text, bool_or(same) AS same
      FROM up WHERE merged_into IS NULL AND id IS DISTINCT FROM $7 GROUP BY id
  )
  SELECT aspiration.id, version, status, category, village_code AS "villageCode", kim_id AS "kimId",
         agency_id AS "agencyId", title, anonymous, confidential, received_at AS "receivedAt",
         verified_at AS "verifiedAt", text AS "textSimilarity", same AS "sameText",
         CASE WHEN $8 THEN ${affectedBy('root.id')} END AS affected
    FROM root JOIN aspiration USING (id)
   WHERE $8 OR NOT (confidential OR status = 'CLOSED')`;
