import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import type { DeadlineStage } from '../aspirations/aspiration.workflow.js';
import { aspirationsError } from '../aspirations.errors.js';
import {
  addWorkingDays,
  CalendarUnknownError,
  endOfJakartaDay,
  jakartaDate,
  type Pause,
  type WorkingCalendar,
} from '../calendar/working-days.js';
import { calendarColumns, toCalendar, type CalendarRow } from '../calendar/calendar-rows.js';
import { type Clock, nextStep, type Rung } from './clock.js';
import { type DeadlinePolicy, policyFor, type PolicySubject } from './deadline-policies.js';

type RunningClock = Clock & { readonly id: string; readonly workingDays: number; readonly pauses: readonly Pause[] };

/** The calendar and the ladder, as the clocks that are swept need them. */
export interface ClockTables {
  readonly calendar: WorkingCalendar;
  readonly rungs: readonly Rung[];
}

/** The clocks of cases. */
@Injectable()
export class Deadlines {
  /**
   * Starts a clock by the policy in force and gives the day on which it is due.
   *
   * @throws 422 `calendar-unknown` when that lies past the years whose holidays are known
   */
  async open(
    tx: Transaction,
    aspiration: PolicySubject & { readonly id: string },
    stage: DeadlineStage,
    now: Date,
  ): Promise<string> {
    const startsOn = jakartaDate(now);
    const [row] = await tx.query<CalendarRow & { policies: DeadlinePolicy[] }>(
      `SELECT ${calendarColumns('$2::date')},
              (SELECT json_agg(json_build_object('stage', stage, 'class', nullif(class, ''),
                        'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''),
                        'effectiveFrom', effective_from, 'workingDays', working_days, 'warnBefore', warn_before))
                 FROM deadline_policy WHERE stage = $1 AND effective_from <= $2::date) AS policies`,
      [stage, startsOn],
    );
    const { workingDays, warnBefore } = policyFor(row!.policies, aspiration, startsOn)!;
    const calendar = toCalendar(row!);
    const dueOn = count(startsOn, workingDays, calendar, []);
    if (dueOn instanceof CalendarUnknownError) throw unknown(dueOn);
    const clock: Clock = { stage, startsOn, dueOn, warnBefore, warned: false, missed: false, rung: 0 };
    tx.write(
      `INSERT INTO deadline (id, aspiration_id, stage, starts_on, working_days, due_on, due_at, warn_before, next_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        uuidv7(),
        aspiration.id,
        stage,
        startsOn,
        workingDays,
        dueOn,
        endOfJakartaDay(dueOn),
        warnBefore,
        nextStep(clock, [], calendar)?.at ?? null,
      ],
    );
    return dueOn;
  }

  /** Stops a clock, in time or not; a pause that has not been ended ends with it. */
  async settle(tx: Transaction, aspirationId: string, stage: DeadlineStage, now: Date): Promise<void> {
    await tx.query(
      `WITH settled AS (
         UPDATE deadline SET settled_at = $3, paused_at = NULL, next_at = NULL
          WHERE aspiration_id = $1 AND stage = $2 AND settled_at IS NULL RETURNING id
       )
       UPDATE deadline_pause SET resumed_at = $3, resumed_by = 'SYSTEM'
         FROM settled WHERE deadline_id = settled.id AND resumed_at IS NULL`,
      [aspirationId, stage, now],
    );
  }

  /** What clocks are counted with. */
  async tables(tx: Pick<Transaction, 'query'>): Promise<ClockTables> {
    const [row] = await tx.query<CalendarRow & { rungs: Rung[] }>(
      `SELECT ${calendarColumns(`'-infinity'::date`)},
              (SELECT coalesce(json_agg(json_build_object('stage', stage, 'step', step, 'recipient', recipient,
                        'afterWorkingDays', after_working_days) ORDER BY stage, step), '[]')
                 FROM escalation_rung) AS rungs`,
    );
    return { calendar: toCalendar(row!), rungs: row!.rungs };
  }

  /**
   * Counts the clocks that run again after the days off have changed. Those that ran out already did so rightly; those
   * that would now reach into a year that is not known stay until it is.
   */
  async recount(tx: Transaction): Promise<void> {
    await this.count(tx, null, 'CALENDAR');
  }

  /** Lets the clocks of offices stand. 409 `no-clock-to-pause` when none runs. */
  async pause(
    tx: Transaction,
    aspirationId: string,
    by: { readonly actor: string; readonly reason: string; readonly now: Date },
  ): Promise<void> {
    const paused = await tx.query(
      `WITH paused AS (
         UPDATE deadline SET paused_at = $2, next_at = NULL
          WHERE aspiration_id = $1 AND stage <> 'CLOSURE' AND settled_at IS NULL AND missed_at IS NULL
            AND paused_at IS NULL AND due_at > $2
         RETURNING id
       )
       INSERT INTO deadline_pause (deadline_id, paused_at, paused_by, reason) SELECT id, $2, $3, $4 FROM paused
       RETURNING deadline_id`,
      [aspirationId, by.now, by.actor, by.reason],
    );
    if (paused.length === 0) throw aspirationsError('no-clock-to-pause');
  }

  /** Lets the clocks run on; 409 `no-clock-to-resume` when none stands, 422 `calendar-unknown`. */
  async resume(
    tx: Transaction,
    aspirationId: string,
    by: { readonly actor: string; readonly now: Date },
  ): Promise<void> {
    const resumed = await tx.query(
      `WITH resumed AS (
         UPDATE deadline SET paused_at = NULL
          WHERE aspiration_id = $1 AND settled_at IS NULL AND paused_at IS NOT NULL RETURNING id
       )
       UPDATE deadline_pause SET resumed_at = $2, resumed_by = $3
         FROM resumed WHERE deadline_id = resumed.id AND resumed_at IS NULL RETURNING deadline_id`,
      [aspirationId, by.now, by.actor],
    );
    if (resumed.length === 0) throw aspirationsError('no-clock-to-resume');
    await this.count(tx, aspirationId, 'RESUMED');
  }

  /** Lets one clock of a case stand while its citizen is waited for. */
  async hold(
    tx: Transaction,
    aspirationId: string,
    stage: DeadlineStage,
    by: { readonly actor: string; readonly reason: string; readonly now: Date },
  ): Promise<void> {
    await tx.query(
      `WITH held AS (
         UPDATE deadline SET paused_at = $3, next_at = NULL
          WHERE aspiration_id = $1 AND stage = $2 AND settled_at IS NULL AND paused_at IS NULL RETURNING id
       )
       INSERT INTO deadline_pause (deadline_id, paused_at, paused_by, reason) SELECT id, $3, $4, $5 FROM held`,
      [aspirationId, stage, by.now, by.actor, by.reason],
    );
  }

  /** Lets a clock that was held run on, if it still stands, and gives the day on which it is due then; 422 `calendar-unknown`. */
  async runOn(
    tx: Transaction,
    aspirationId: string,
    stage: DeadlineStage,
    by: { readonly actor: string; readonly now: Date },
  ): Promise<string> {
    const where = `aspiration_id = $1 AND stage = $2 AND settled_at IS NULL`;
    const paused = await tx.query(`SELECT FROM deadline WHERE ${where} AND paused_at IS NOT NULL`, [
      aspirationId,
      stage,
    ]);
    if (paused.length > 0) await this.resume(tx, aspirationId, by);
    const [clock] = await tx.query<{ dueOn: string }>(`SELECT due_on::text AS "dueOn" FROM deadline WHERE ${where}`, [
      aspirationId,
      stage,
    ]);
    return clock!.dueOn;
  }

  private async count(tx: Transaction, aspirationId: string | null, why: 'CALENDAR' | 'RESUMED'): Promise<void> {
    const running = await tx.query<RunningClock>(
      `SELECT id, stage, starts_on::text AS "startsOn", working_days AS "workingDays", due_on::text AS "dueOn",
              warn_before AS "warnBefore", warned_at IS NOT NULL AS warned, missed_at IS NOT NULL AS missed, rung,
              (SELECT coalesce(json_agg(json_build_object('from', (paused_at AT TIME ZONE 'Asia/Jakarta')::date,
                        'until', (resumed_at AT TIME ZONE 'Asia/Jakarta')::date)), '[]')
                 FROM deadline_pause WHERE deadline_id = deadline.id AND resumed_at IS NOT NULL) AS pauses
         FROM deadline
        WHERE settled_at IS NULL AND paused_at IS NULL ${aspirationId === null ? '' : 'AND aspiration_id = $1'}
        ORDER BY id FOR UPDATE`,
      aspirationId === null ? [] : [aspirationId],
    );
    const { calendar, rungs } = await this.tables(tx);
    const counted = running.flatMap((clock) => {
      const dueOn = clock.missed ? clock.dueOn : count(clock.startsOn, clock.workingDays, calendar, clock.pauses);
      if (dueOn instanceof CalendarUnknownError) {
        if (why === 'RESUMED') throw unknown(dueOn);
        return [];
      }
      const nextAt = nextStep({ ...clock, dueOn }, rungs, calendar)?.at ?? null;
      return [{ id: clock.id, dueOn, dueAt: endOfJakartaDay(dueOn), nextAt }];
    });
    await tx.query(
      `WITH counted AS (
         SELECT * FROM jsonb_to_recordset($1) AS c(id uuid, "dueOn" date, "dueAt" timestamptz, "nextAt" timestamptz)
       ), moved AS (
         INSERT INTO deadline_change (deadline_id, number, old_due_on, new_due_on, why)
         SELECT d.id, (SELECT count(*) FROM deadline_change WHERE deadline_id = d.id) + 1, d.due_on, "dueOn", $2
           FROM deadline d JOIN counted USING (id) WHERE d.due_on <> "dueOn"
       )
       UPDATE deadline SET due_on = "dueOn", due_at = "dueAt", next_at = "nextAt"
         FROM counted WHERE deadline.id = counted.id`,
      [JSON.stringify(counted), why],
    );
  }
}

function count(
  startsOn: string,
  workingDays: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): string | CalendarUnknownError {
  try {
    return addWorkingDays(startsOn, workingDays, calendar, pauses);
  } catch (error) {
    if (error instanceof CalendarUnknownError) return error;
    throw error;
  }
}

function unknown({ year }: CalendarUnknownError): Error {
  return aspirationsError('calendar-unknown', { detail: String(year) });
}
