import type { officeStages } from '#contracts';
import { type Queryable, sql, type Sql } from '#database';
import { districtCode } from '../../aspirations/district.js';
import { openStatuses } from '../../aspirations/aspiration.states.js';
import { isOfficeStage } from '../../aspirations/deadline-stages.js';
import type { TimedStage } from '../statistics/stage-times.js';
import type { InternalDimension } from './internal-statistics.dto.js';

/** Aspirations received in some months, parts included; merged ones count as their root. */
export interface Cohort {
  /** The first month, and the last one. */
  readonly from: string;
  readonly until: string;
  /** A further condition on `aspiration`. */
  readonly of: Sql;
  /** Whether parts that have an agency are counted besides the wholes. */
  readonly withParts: boolean;
}

/** A dimension, or all groups of it together. */
export type Grouping = InternalDimension | 'NONE';

export interface Grouped {
  readonly month: string;
  readonly key: string | null;
}

export type CountRow = Grouped & {
  readonly received: number;
  readonly open: number;
  readonly reopened: number;
  readonly reopenings: number;
  readonly rated: number;
  readonly averageRating: number | null;
};

export type DeadlineRow = Grouped & {
  readonly stage: (typeof officeStages)[number];
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
};

export type TimeRow = Grouped & {
  readonly stage: TimedStage;
  readonly time: number;
  readonly ended: boolean;
  readonly count: number;
};

const month = sql`to_char(aspiration.received_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')`;

const keyOf: Record<Grouping, Sql> = {
  AGENCY: sql`aspiration.agency_id`,
  CATEGORY: sql`aspiration.category`,
  KIND: sql`aspiration.kind`,
  CHANNEL: sql`aspiration.channel`,
  DISTRICT: districtCode,
  VILLAGE: sql`aspiration.village_code`,
  KIM: sql`aspiration.kim_id::text`,
  MONTH: month,
  NONE: sql`NULL::text`,
};

/** The agency that had to act until the deadline stopped; the others are deadlines of the office. */
const agencyOfDeadline = sql`
  CASE WHEN stage IN ('RESPONSE', 'RESOLUTION') THEN coalesce(
    (SELECT history.agency_id FROM aspiration_history AS history
      WHERE history.subject_id = aspiration.id AND history.at < deadline.stopped_at ORDER BY version DESC LIMIT 1),
    aspiration.agency_id) END`;

/** A deadline that was stopped while it was paused was not missed, whatever its day. */
const isLate = (now: Date) => sql`
  (missed_at IS NOT NULL
   OR (stopped_at IS NOT NULL AND stopped_at > due_at
       AND NOT EXISTS (SELECT FROM deadline_pause AS pause
                        WHERE pause.deadline_id = deadline.id AND pause.resumed_at = deadline.stopped_at
                          AND pause.paused_at <= deadline.due_at))
   OR (stopped_at IS NULL AND paused_at IS NULL AND due_at < ${now}))`;

function isIn({ from, until, of }: Cohort): Sql {
  return sql`
    aspiration.received_at >= ${`${from}-01`}::timestamp AT TIME ZONE 'Asia/Jakarta'
    AND aspiration.received_at < (${`${until}-01`}::timestamp + interval '1 month') AT TIME ZONE 'Asia/Jakarta'
    AND aspiration.merged_into IS NULL AND ${of}`;
}

export function countRows(source: Queryable, cohort: Cohort, by: Grouping): Promise<CountRow[]> {
  const isCounted = cohort.withParts ? sql`(parent_id IS NULL OR agency_id IS NOT NULL)` : sql`parent_id IS NULL`;
  return source.query(sql`
    SELECT ${month} AS month, ${keyOf[by]} AS key, count(*)::int AS received,
           (count(*) FILTER (WHERE status = ANY (${openStatuses}::text[])))::int AS open,
           (count(*) FILTER (WHERE reopenings > 0))::int AS reopened, sum(reopenings)::int AS reopenings,
           count(rating)::int AS rated, round(avg(rating), 2)::float8 AS average_rating
      FROM aspiration WHERE ${isIn(cohort)} AND ${isCounted} GROUP BY 1, 2`);
}

export function deadlineRows(source: Queryable, cohort: Cohort, by: Grouping, now: Date): Promise<DeadlineRow[]> {
  return source.query(sql`
    SELECT month, key, stage, (count(*) FILTER (WHERE late))::int AS late,
           (count(*) FILTER (WHERE NOT late AND stopped))::int AS on_time,
           (count(*) FILTER (WHERE NOT late AND NOT stopped))::int AS running
      FROM (SELECT ${month} AS month, ${by === 'AGENCY' ? agencyOfDeadline : keyOf[by]} AS key, stage,
                   ${isLate(now)} AS late, stopped_at IS NOT NULL AS stopped
              FROM aspiration JOIN deadline ON deadline.aspiration_id = aspiration.id
             WHERE ${isIn(cohort)} AND ${isOfficeStage}) AS decided
     GROUP BY 1, 2, 3`);
}

/** Durations in whole hours; a stage that has not ended counts with its time up to now. */
export function timeRows(source: Queryable, cohort: Cohort, by: Grouping, now: Date): Promise<TimeRow[]> {
  return source.query(sql`
    SELECT ${month} AS month, ${by === 'AGENCY' ? sql`stage_time.agency_id` : keyOf[by]} AS key, stage,
           ((seconds + CASE WHEN state = 'RUNNING'
                            THEN greatest(0, extract(epoch FROM ${now}::timestamptz - state_at)::bigint)
                            ELSE 0 END) / 3600)::int AS time,
           state = 'ENDED' AS ended, count(*)::int AS count
      FROM aspiration JOIN stage_time ON stage_time.aspiration_id = aspiration.id
     WHERE ${isIn(cohort)} GROUP BY 1, 2, 3, 4, 5`);
}
