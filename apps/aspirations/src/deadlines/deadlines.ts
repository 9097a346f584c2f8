import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import type { DeadlineStage } from '../aspirations/aspiration.workflow.js';
import { aspirationsError } from '../aspirations.errors.js';
import { addWorkingDays, CalendarUnknownError, endOfJakartaDay, jakartaDate } from '../calendar/working-days.js';
import { calendarColumns, toCalendar, type CalendarRow } from '../calendar/calendar-rows.js';

export interface DueDay {
  readonly startsOn: string;
  readonly workingDays: number;
  readonly dueOn: string;
  readonly dueAt: Date;
}

/** The clocks of cases. */
@Injectable()
export class Deadlines {
  /**
   * When a stage that begins now is due, by the policy in force.
   *
   * @throws 422 `calendar-unknown` when that lies past the years whose holidays are known
   */
  async dueDay(tx: Transaction, stage: DeadlineStage, now: Date): Promise<DueDay> {
    const startsOn = jakartaDate(now);
    const [row] = await tx.query<CalendarRow & { workingDays: number }>(
      `SELECT ${calendarColumns('$2::date')},
              (SELECT working_days FROM deadline_policy
                WHERE stage = $1 AND effective_from <= $2::date
                ORDER BY effective_from DESC LIMIT 1) AS "workingDays"`,
      [stage, startsOn],
    );
    const dueOn = count(startsOn, row!.workingDays, row!);
    if (dueOn instanceof CalendarUnknownError)
      throw aspirationsError('calendar-unknown', { detail: String(dueOn.year) });
    return { startsOn, workingDays: row!.workingDays, dueOn, dueAt: endOfJakartaDay(dueOn) };
  }

  /** Starts a clock and gives the day on which it is due. */
  async open(tx: Transaction, aspirationId: string, stage: DeadlineStage, now: Date): Promise<string> {
    const due = await this.dueDay(tx, stage, now);
    await tx.query(
      `INSERT INTO deadline (id, aspiration_id, stage, starts_on, working_days, due_on, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [uuidv7(), aspirationId, stage, due.startsOn, due.workingDays, due.dueOn, due.dueAt],
    );
    return due.dueOn;
  }

  /** Stops a clock, in time or not. */
  async settle(tx: Transaction, aspirationId: string, stage: DeadlineStage, now: Date): Promise<void> {
    await tx.query(
      `UPDATE deadline SET settled_at = $3 WHERE aspiration_id = $1 AND stage = $2 AND settled_at IS NULL`,
      [aspirationId, stage, now],
    );
  }

  /**
   * Counts the clocks that run again after the days off have changed. Those that ran out already did so rightly; those
   * that would now reach into a year that is not known stay until it is.
   */
  async recount(tx: Transaction): Promise<void> {
    const running = await tx.query<{ id: string; startsOn: string; workingDays: number; dueOn: string }>(
      `SELECT id, starts_on::text AS "startsOn", working_days AS "workingDays", due_on::text AS "dueOn"
         FROM deadline WHERE settled_at IS NULL AND missed_at IS NULL ORDER BY id FOR UPDATE`,
    );
    const [row] = await tx.query<CalendarRow>(`SELECT ${calendarColumns(`'-infinity'::date`)}`);
    const moved = running.flatMap(({ id, startsOn, workingDays, dueOn }) => {
      const counted = count(startsOn, workingDays, row!);
      return counted instanceof CalendarUnknownError || counted === dueOn
        ? []
        : [{ id, dueOn: counted, dueAt: endOfJakartaDay(counted) }];
    });
    await tx.query(
      `UPDATE deadline SET due_on = moved."dueOn", due_at = moved."dueAt"
         FROM jsonb_to_recordset($1) AS moved(id uuid, "dueOn" date, "dueAt" timestamptz)
        WHERE deadline.id = moved.id`,
      [JSON.stringify(moved)],
    );
  }
}

function count(startsOn: string, workingDays: number, row: CalendarRow): string | CalendarUnknownError {
  try {
    return addWorkingDays(startsOn, workingDays, toCalendar(row));
  } catch (error) {
    if (error instanceof CalendarUnknownError) return error;
    throw error;
  }
}
