import { sql, type Transaction } from '#database';
import { type Pause, stageTimes, type StatusChange } from './stage-times.js';

interface AspirationRow {
  readonly id: string;
  readonly steps: (Omit<StatusChange, 'at'> & { at: string })[];
  readonly pauses: { from: string; until: string | null }[];
  readonly timed: boolean;
}

/**
 * Derives the statistical records of these aspirations from their histories. Locks the records first, so that a concurrent
 * run cannot overwrite them with older data.
 */
export async function updateTimings(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(
    sql`INSERT INTO aspiration_timing AS t (aspiration_id, version, counts, status, kind, category, district, agency_id,
            year)
     SELECT ${facts} FROM aspiration WHERE id = ANY(${ids}::uuid[]) ORDER BY id
     ON CONFLICT (aspiration_id) DO UPDATE SET version = t.version`,
  );
  const aspirations = await tx.query<AspirationRow>(
    sql`UPDATE aspiration_timing AS t
        SET (version, counts, status, kind, category, district, agency_id, year) =
            (now_.version, now_.counts, now_.status, now_.kind, now_.category, now_.district, now_.agency_id, now_.year)
       FROM (SELECT ${facts} FROM aspiration WHERE id = ANY(${ids}::uuid[]))
              AS now_(id, version, counts, status, kind, category, district, agency_id, year)
      WHERE t.aspiration_id = now_.id
  RETURNING t.aspiration_id AS id, (SELECT merged_into IS NULL FROM aspiration WHERE id = t.aspiration_id) AS timed,
            (SELECT coalesce(json_agg(json_build_object('to', to_status, 'at', at, 'agencyId', agency_id)
                                      ORDER BY version), '[]')
               FROM aspiration_history
              WHERE subject_id = t.aspiration_id AND from_status IS DISTINCT FROM to_status) AS steps,
            (SELECT coalesce(json_agg(json_build_object('from', p.paused_at,
                                                        'until', coalesce(p.resumed_at, d.stopped_at))), '[]')
               FROM deadline_pause AS p JOIN deadline AS d ON d.id = p.deadline_id
              WHERE d.aspiration_id = t.aspiration_id) AS pauses`,
  );
  const times = aspirations.flatMap(({ id, timed, steps, pauses }) =>
    timed ? timesOf(steps, pauses).map((time, number) => ({ ...time, id, number })) : [],
  );
  await tx.query(sql`DELETE FROM stage_time WHERE aspiration_id = ANY(${ids}::uuid[])`);
  await tx.query(
    sql`INSERT INTO stage_time (aspiration_id, number, stage, agency_id, kind, category, district, year, seconds,
                             paused_seconds, state, state_at)
     SELECT id, number, stage, "agencyId", kind, category, district, year, seconds, "pausedSeconds", state, "stateAt"
       FROM jsonb_to_recordset(${JSON.stringify(times)}) AS made(id uuid, number int, stage text, "agencyId" text,
         seconds bigint,
                                           "pausedSeconds" bigint, state text, "stateAt" timestamptz)
       JOIN aspiration_timing ON aspiration_id = id`,
  );
}

/** Parts of a split aspiration do not count as aspirations; the time of their agencies does. */
const facts = sql`id, version, merged_into IS NULL AND parent_id IS NULL AS counts, status, kind, category,
               substring(village_code, '^[0-9]+[.][0-9]+[.][0-9]+') AS district, agency_id,
               extract(year FROM received_at AT TIME ZONE 'Asia/Jakarta')::int AS year`;

function timesOf(steps: AspirationRow['steps'], pauses: AspirationRow['pauses']) {
  return stageTimes(
    steps.map(({ at, ...step }) => ({ ...step, at: new Date(at) })),
    pauses.map(({ from, until }): Pause => ({ from: new Date(from), until: until === null ? null : new Date(until) })),
  );
}
