import { type Queryable, sql, type Transaction } from '#database';
import { calendarColumns, type CalendarRow, toCalendar } from './calendar/calendar-rows.js';
import { addWorkingDays, CalendarUnknownError, endOfJakartaDay, type Pause, type WorkingCalendar } from '#calendar';
import { deadlineError } from './deadline.errors.js';
import type { DeadlineChange } from './deadline-record.entity.js';
import { type DeadlineState, type EscalationLevel, nextAction } from './escalation.rules.js';

type RunningDeadline = DeadlineState & { readonly id: string; readonly workingDays: number };

/** The calendar and the escalation policy that deadlines are calculated by. */
export interface DeadlineTables {
  readonly calendar: WorkingCalendar;
  readonly levels: readonly EscalationLevel[];
}

/** Loads both in one statement. */
export async function loadDeadlineTables(source: Queryable): Promise<DeadlineTables> {
  const [row] = await source.query<CalendarRow & { levels: EscalationLevel[] }>(sql`
    SELECT ${calendarColumns(sql`'-infinity'::date`)},
           (SELECT coalesce(json_agg(json_build_object('stage', stage, 'level', level, 'recipient', recipient,
                     'afterWorkingDays', after_working_days) ORDER BY stage, level), '[]')
              FROM escalation_level) AS levels`);
  return { calendar: toCalendar(row!), levels: row!.levels };
}

/** SQL of the columns of a `DeadlineState`, except `warned`. */
export const deadlineStateColumns = sql`deadline.id, stage, starts_on::text, working_days + extended_by AS working_days,
  due_on::text, warn_before, missed_at IS NOT NULL AS missed, escalation_level,
  (SELECT coalesce(json_agg(json_build_object('from', (p.paused_at AT TIME ZONE 'Asia/Jakarta')::date,
            'until', (p.resumed_at AT TIME ZONE 'Asia/Jakarta')::date)), '[]')
     FROM deadline_pause p WHERE p.deadline_id = deadline.id AND p.resumed_at IS NOT NULL) AS pauses`;

/**
 * Recalculates running deadlines whose rows are locked, always from their first day, so that no pause or extension is lost
 * or counted twice. A missed deadline keeps its due day. When a calculation reaches into a year that is not recorded, a
 * change of the calendar leaves the deadline as it is until the year is recorded; any other change is refused.
 *
 * @throws 422 `calendar-unknown`
 */
export async function recalculate(tx: Transaction, ids: readonly string[], why: DeadlineChange['why']): Promise<void> {
  // A separate statement after the locks sees the pauses that ended while it waited for them.
  const running = await tx.query<RunningDeadline>(sql`
    SELECT ${deadlineStateColumns}, warned_at IS NOT NULL AS warned FROM deadline
     WHERE id = ANY(${ids}::uuid[]) AND stopped_at IS NULL AND paused_at IS NULL`);
  const { calendar, levels } = await loadDeadlineTables(tx);
  const recalculated = running.flatMap((deadline) => {
    const { startsOn, workingDays, pauses } = deadline;
    const dueOn = deadline.missed
      ? deadline.dueOn
      : dueDay(startsOn, workingDays, calendar, { pauses, allowUnknownYear: why === 'CALENDAR' });
    if (dueOn === undefined) return [];
    const nextAt = nextAction({ ...deadline, dueOn }, levels, calendar)?.at ?? null;
    return [{ id: deadline.id, due_on: dueOn, due_at: endOfJakartaDay(dueOn), next_at: nextAt }];
  });
  await tx.query(sql`
    WITH recalculated AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(recalculated)})
                 AS new(id uuid, due_on date, due_at timestamptz, next_at timestamptz)
    ), changed AS (
      INSERT INTO deadline_change (deadline_id, number, old_due_on, new_due_on, why)
      SELECT deadline.id, (SELECT count(*) FROM deadline_change WHERE deadline_id = deadline.id) + 1,
             deadline.due_on, new.due_on, ${why}
        FROM deadline JOIN recalculated AS new USING (id) WHERE deadline.due_on <> new.due_on
    )
    UPDATE deadline SET due_on = new.due_on, due_at = new.due_at, next_at = new.next_at
      FROM recalculated AS new WHERE deadline.id = new.id`);
}

/** The day at whose end a deadline is due; undefined for an unknown year that is allowed. @throws 422 `calendar-unknown` */
export function dueDay(
  startsOn: string,
  workingDays: number,
  calendar: WorkingCalendar,
  { pauses = [], allowUnknownYear = false }: { readonly pauses?: readonly Pause[]; allowUnknownYear?: boolean } = {},
): string | undefined {
  try {
    return addWorkingDays(startsOn, workingDays, calendar, pauses);
  } catch (error) {
    if (!(error instanceof CalendarUnknownError)) throw error;
    if (allowUnknownYear) return undefined;
    throw deadlineError('calendar-unknown', { detail: String(error.year) });
  }
}
