import type { ServiceName } from '#contracts';
import { sql, type Transaction } from '#database';
import type { TimelineKind } from './timeline-kinds.js';

/** Something that happened, as its event states it. */
export interface NewEntry {
  readonly service: ServiceName;
  readonly kind: TimelineKind;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The version of the subject. */
  readonly version: number;
  readonly at: string;
  readonly name?: string;
  readonly villageCodes?: readonly string[];
  readonly kimIds?: readonly (string | null)[];
  /** Not of aspirations, where `protectAspiration` decides. */
  readonly isPublic?: boolean;
}

/**
 * Adds it to the timelines of its villages and KIM. What is there already stays as it is: an event may come twice, in any order,
 * and again in a replay.
 */
export async function addEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  const {
    service,
    kind,
    subjectType,
    subjectId,
    version,
    at,
    name = null,
    villageCodes = [],
    isPublic = false,
  } = entry;
  const kimIds = [...new Set(entry.kimIds ?? [])].filter((id) => id !== null);
  const id = `${kind}-${subjectId}-${version}`;
  await tx.query(sql`
    INSERT INTO timeline_entry (place, id, at, service, kind, subject_type, subject_id, name, kim_id, local, public,
                                confidential)
    SELECT place, CASE WHEN ${villageCodes.length > 0} THEN ${id} ELSE ${id}::text || '-' || place END,
           date_trunc('milliseconds', ${at}::timestamptz), ${service}, ${kind}, ${subjectType}, ${subjectId}::uuid, ${name},
           kim_id, ${villageCodes.length > 0}, ${isPublic}, false
      FROM (SELECT code AS place, ${kimIds[0] ?? null}::uuid AS kim_id FROM unnest(${villageCodes}::text[]) AS code
            UNION SELECT kim::text, kim FROM unnest(${kimIds}::uuid[]) AS kim) AS concerned
    ON CONFLICT DO NOTHING`);
}

/** What an event of an aspiration states about its protection. */
export interface AspirationProtection {
  readonly aspirationId: string;
  readonly verified: boolean;
  readonly confidential: boolean;
  readonly archived: boolean;
  readonly mergedAt: number;
  readonly unmergedAt: number;
}

/**
 * Updates which of the entries of an aspiration are public. On the timeline of a KIM none is: the public view of an aspiration
 * does not name the KIM that brought it in.
 */
export async function protectAspiration(tx: Transaction, protection: AspirationProtection): Promise<void> {
  const { aspirationId, verified, confidential, archived, mergedAt, unmergedAt } = protection;
  await tx.query(sql`
    INSERT INTO timeline_aspiration AS known (id, verified, confidential, archived, merged_at, unmerged_at)
    VALUES (${aspirationId}, ${verified}, ${confidential}, ${archived}, ${mergedAt}, ${unmergedAt})
    ON CONFLICT (id) DO UPDATE
       SET verified = known.verified OR excluded.verified, confidential = known.confidential OR excluded.confidential,
           archived = known.archived OR excluded.archived, merged_at = greatest(known.merged_at, excluded.merged_at),
           unmerged_at = greatest(known.unmerged_at, excluded.unmerged_at)`);
  await tx.query(sql`
    UPDATE timeline_entry AS entry SET public = latest.public, confidential = latest.confidential
      FROM (SELECT entry.place, entry.id, known.confidential,
                   known.verified AND NOT known.confidential AND NOT known.archived
                   AND known.merged_at <= known.unmerged_at
                   AND kind NOT IN ('CHECK_REQUESTED', 'ANSWER_CHECKED')
                   AND place IS DISTINCT FROM kim_id::text AS public
              FROM timeline_entry AS entry JOIN timeline_aspiration AS known ON known.id = entry.subject_id
             WHERE known.id = ${aspirationId}) AS latest
     WHERE entry.place = latest.place AND entry.id = latest.id
       AND (entry.public, entry.confidential) IS DISTINCT FROM (latest.public, latest.confidential)`);
}
