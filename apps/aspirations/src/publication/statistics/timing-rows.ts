import { sql, type Transaction } from '#database';
import { districtCode } from '../../aspirations/district.js';
import { type Pause, stageTimes, type StatusChange } from './stage-times.js';

interface TimedAspiration {
  readonly id: string;
  readonly kind: string;
  readonly merged: boolean;
  readonly changes: readonly (Omit<StatusChange, 'at'> & { readonly at: string })[];
  readonly pauses: readonly { readonly from: string; readonly until: string | null }[];
}

/** Parts of a split aspiration do not count as aspirations; the time of their agencies does. */
const records = sql`
  SELECT id, version, merged_into IS NULL AND parent_id IS NULL, status, kind, category, ${districtCode}, agency_id,
         extract(year FROM received_at AT TIME ZONE 'Asia/Jakarta')::int
    FROM aspiration`;

/**
 * Derives the statistical records of these aspirations from their histories. Locks the records first, so that a concurrent
 * run cannot overwrite them with older data.
 */
export async function updateTimings(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(sql`
    INSERT INTO aspiration_timing AS timing
                (aspiration_id, version, counted, status, kind, category, district, agency_id, year)
    ${records} WHERE id = ANY(${ids}::uuid[]) ORDER BY id
    ON CONFLICT (aspiration_id) DO UPDATE SET version = timing.version`);
  const aspirations = await tx.query<TimedAspiration>(sql`
    UPDATE aspiration_timing AS timing
       SET (version, counted, status, kind, category, district, agency_id, year) =
           (latest.version, latest.counted, latest.status, latest.kind, latest.category, latest.district,
            latest.agency_id, latest.year)
      FROM (${records} WHERE id = ANY(${ids}::uuid[]))
             AS latest (id, version, counted, status, kind, category, district, agency_id, year)
     WHERE timing.aspiration_id = latest.id
    RETURNING latest.id, latest.kind,
              (SELECT merged_into IS NOT NULL FROM aspiration WHERE id = timing.aspiration_id) AS merged,
              (SELECT coalesce(json_agg(json_build_object('status', to_status, 'at', at, 'agencyId', agency_id)
                                        ORDER BY version), '[]')
                 FROM aspiration_history
                WHERE subject_id = timing.aspiration_id AND from_status IS DISTINCT FROM to_status) AS changes,
              (SELECT coalesce(json_agg(json_build_object('from', pause.paused_at,
                                                          'until', coalesce(pause.resumed_at, stopped_at))), '[]')
                 FROM deadline_pause pause JOIN deadline ON deadline.id = pause.deadline_id
                WHERE deadline.aspiration_id = timing.aspiration_id) AS pauses`);
  const times = aspirations.filter(({ merged }) => !merged).flatMap(timesOf);
  await tx.query(sql`DELETE FROM stage_time WHERE aspiration_id = ANY(${ids}::uuid[])`);
  await tx.query(sql`
    INSERT INTO stage_time (aspiration_id, number, stage, agency_id, kind, category, district, year, seconds,
                            paused_seconds, state, state_at)
    SELECT aspiration_id, number, stage, "agencyId", kind, category, district, year, seconds, "pausedSeconds", state,
           "stateAt"
      FROM jsonb_to_recordset(${JSON.stringify(times)}) AS stage_time
             (id uuid, number int, stage text, "agencyId" text, seconds bigint, "pausedSeconds" bigint, state text,
              "stateAt" timestamptz)
      JOIN aspiration_timing ON aspiration_id = id`);
}

function timesOf({ id, kind, changes, pauses }: TimedAspiration) {
  const times = stageTimes(
    kind,
    changes.map(({ at, ...change }) => ({ ...change, at: new Date(at) })),
    pauses.map(({ from, until }): Pause => ({ from: new Date(from), until: until === null ? null : new Date(until) })),
  );
  return times.map((time, number) => ({ ...time, id, number }));
}
