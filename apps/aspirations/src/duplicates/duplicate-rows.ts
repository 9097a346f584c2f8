import { type Queryable, sql } from '#database';
import { affectedBy } from './duplicate-group-rows.js';
import { mask, similarityKeyOf } from '#text';
import { districtOf } from '../aspirations/district.js';
import { isPublic } from '../aspirations/public-condition.js';
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
  /** Search for anybody: only what the public sees. */
  readonly publicOnly: boolean;
  /** Search for a coordinator: includes confidential and closed aspirations and counts citizens. */
  readonly asCoordinator: boolean;
  /** When it was received: duplicates are received at about the same time. */
  readonly receivedAt: Date;
}

export interface DuplicateCandidate {
  readonly id: string;
  readonly version: number;
  readonly status: AspirationStatus;
  readonly category: string;
  readonly villageCode: string;
  readonly kimId: string;
  readonly agencyId: string | null;
  /** Masked. */
  readonly title: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly receivedAt: Date;
  readonly verifiedAt: Date | null;
  /** The words of the aspiration and of those merged into it, as far as they were candidates. */
  readonly texts: readonly string[];
  readonly sameText: boolean;
  readonly affected: number | null;
}

/**
 * The aspirations with the most similar text: of the same village, of the same category in the district, and with the same
 * words anywhere; instead of a merged one its root. Confidential texts are compared for coordinators only: a hit would
 * reveal their content.
 */
export function findDuplicates(source: Queryable, search: DuplicateSearch): Promise<DuplicateCandidate[]> {
  const { words, fingerprint, trigrams } = similarityKeyOf(mask(search.title), mask(search.body));
  const { villageCode, category, excludedRootId, asCoordinator, publicOnly } = search;
  // Of a merged one its root is public.
  const [compared, shown] = publicOnly ? [sql`verified_at IS NOT NULL`, isPublic] : [sql`TRUE`, sql`TRUE`];
  const since = new Date(search.receivedAt.getTime() - searchWindowDays * 86_400_000);
  const candidates = sql`
    SELECT aspiration_id, fingerprint = ${fingerprint} AS same,
           bit_count(trigrams & ${trigrams})::real / greatest(bit_count(trigrams | ${trigrams}), 1) AS estimate
      FROM aspiration_similarity
     WHERE received_at > ${since}`;
  return source.query<DuplicateCandidate>(sql`
  WITH RECURSIVE found AS (
    (${candidates} AND village_code = ${villageCode} ORDER BY received_at DESC LIMIT ${areaLimit})
    UNION
    (${candidates} AND district_code = ${districtOf(villageCode)} AND category = ${category}
      ORDER BY received_at DESC LIMIT ${areaLimit})
    UNION
    (${candidates} AND fingerprint = ${fingerprint} AND length(${words}) >= ${distinctiveLength}
      ORDER BY received_at DESC LIMIT ${exactLimit})
  ), compared AS MATERIALIZED (
    SELECT id, merged_into, same FROM found JOIN aspiration ON id = aspiration_id
     WHERE (${asCoordinator}::boolean OR NOT confidential) AND ${compared}
     ORDER BY same DESC, estimate DESC LIMIT ${comparedLimit}
  ), up AS (
    SELECT id, merged_into, words, same
      FROM compared JOIN aspiration_similarity ON aspiration_id = id
    UNION ALL
    SELECT parent.id, parent.merged_into, words, same FROM up JOIN aspiration parent ON parent.id = up.merged_into
  ), root AS (
    SELECT id, array_agg(DISTINCT words) AS texts, bool_or(same) AS same
      FROM up WHERE merged_into IS NULL AND id IS DISTINCT FROM ${excludedRootId}::uuid GROUP BY id
  )
  SELECT aspiration.id, version, status, category, village_code, kim_id, agency_id, title_masked AS title,
         anonymous, confidential,
         received_at, verified_at, texts, same AS same_text,
         CASE WHEN ${asCoordinator}::boolean THEN ${affectedBy(sql`root.id`)} END AS affected
    FROM root JOIN aspiration USING (id)
   WHERE (${asCoordinator}::boolean OR NOT (confidential OR status = 'CLOSED')) AND ${shown}`);
}
