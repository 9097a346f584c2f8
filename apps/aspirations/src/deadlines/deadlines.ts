import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { RedactedText } from '#text';
import { calendarColumns, type CalendarRow, toCalendar } from './calendar/calendar-rows.js';
import { countWorkingDays, endOfJakartaDay, jakartaDate } from '#calendar';
import { deadlineStateColumns, dueDay, recalculate } from './deadline-calculation.js';
import type { DeadlineStage } from '../aspirations/aspiration.states.js';
import { Deadline } from './deadline.entity.js';
import { deadlineError } from './deadline.errors.js';
import { isOfficeStage } from '../aspirations/deadline-stages.js';
import { type DeadlineState, nextAction } from './escalation.rules.js';
import {
  changeBetween,
  type TimeLimit,
  type TimeLimitChange,
  timeLimitFor,
  type TimeLimitSubject,
} from './time-limit.rules.js';
import { timeLimitsOf, timeLimitJson } from './time-limit-rows.js';

type Subject = TimeLimitSubject & { readonly id: string };

/** Who changes deadlines, and when. */
interface ActedBy {
  readonly actor: string;
  readonly now: Date;
}

interface PauseInput extends ActedBy {
  readonly reason: RedactedText;
}

/** The deadlines of aspirations. The caller holds the lock of the aspiration's row. */
@Injectable()
export class Deadlines {
  /**
   * Starts a deadline by the time limit in force and gives its due day.
   *
   * @throws 422 `calendar-unknown` when it reaches into a year that is not recorded
   */
  async start(tx: Transaction, aspiration: Subject, stage: DeadlineStage, now: Date): Promise<string> {
    const startsOn = jakartaDate(now);
    const [row] = await tx.lookup<CalendarRow & { timeLimits: TimeLimit[] }>(sql`
      SELECT ${calendarColumns(sql`${startsOn}::date`)},
             (SELECT json_agg(${timeLimitJson}) FROM time_limit
               WHERE stage = ${stage} AND effective_from <= ${startsOn}) AS time_limits`);
    const { workingDays, warnBefore } = timeLimitFor(row!.timeLimits, aspiration, startsOn)!;
    const calendar = toCalendar(row!);
    const dueOn = dueDay(startsOn, workingDays, calendar)!;
    const started = { stage, startsOn, dueOn, warnBefore, escalationLevel: 0 };
    const nextAt = nextAction({ ...started, warned: false, missed: false, pauses: [] }, [], calendar)?.at ?? null;
    tx.enqueueInsert(Deadline, {
      ...started,
      id: uuidv7(),
      aspirationId: aspiration.id,
      workingDays,
      extendedBy: 0,
      dueAt: endOfJakartaDay(dueOn),
      stoppedAt: null,
      missedAt: null,
      warnedAt: null,
      pausedAt: null,
      nextAt,
    });
    return dueOn;
  }

  /** The working days that the running deadline of a stage has taken, without its pauses, and whether it is missed. */
  async taken(
    tx: Transaction,
    aspirationId: string,
    stage: DeadlineStage,
    now: Date,
  ): Promise<{ readonly workingDays: number; readonly late: boolean }> {
    const today = jakartaDate(now);
    const [running] = await tx.query<DeadlineState & CalendarRow>(sql`
      SELECT ${deadlineStateColumns}, ${calendarColumns(sql`'-infinity'::date`)} FROM deadline
       WHERE aspiration_id = ${aspirationId} AND stage = ${stage} AND stopped_at IS NULL`);
    const { startsOn, dueOn, pauses } = running!;
    const workingDays = countWorkingDays(startsOn, today, toCalendar(running!), pauses);
    return { workingDays, late: today > dueOn };
  }

  /** The day that comes so many working days after today. @throws 422 `calendar-unknown` */
  async dayAfter(tx: Transaction, workingDays: number, now: Date): Promise<string> {
    const today = jakartaDate(now);
    const [row] = await tx.query<CalendarRow>(sql`SELECT ${calendarColumns(sql`${today}::date`)}`);
    return dueDay(today, workingDays, toCalendar(row!))!;
  }

  /** Stops the deadline of a stage, missed or not, and ends its open pause. */
  stop(tx: Transaction, aspirationId: string, stage: DeadlineStage, now: Date): Promise<void> {
    return stopWhere(tx, sql`aspiration_id = ${aspirationId} AND stage = ${stage}`, now);
  }

  /** Stops all deadlines of an aspiration that ends. */
  stopAll(tx: Transaction, aspirationId: string, now: Date): Promise<void> {
    return stopWhere(tx, sql`aspiration_id = ${aspirationId}`, now);
  }

  /** Pauses all deadlines of offices; of missed ones the escalation pauses. @returns their number */
  pause(tx: Transaction, aspirationId: string, by: PauseInput): Promise<number> {
    return pauseWhere(tx, sql`aspiration_id = ${aspirationId}`, by);
  }

  /** Pauses the deadline of a stage while the aspiration waits for its citizen. */
  async pauseStage(tx: Transaction, aspirationId: string, stage: DeadlineStage, by: PauseInput): Promise<void> {
    await pauseWhere(tx, sql`aspiration_id = ${aspirationId} AND stage = ${stage}`, by);
  }

  /** Resumes paused deadlines and gives the new due day of the stage. @throws 422 `calendar-unknown` */
  async resumeStage(tx: Transaction, aspirationId: string, stage: DeadlineStage, by: ActedBy): Promise<string> {
    await this.resume(tx, aspirationId, by);
    const [deadline] = await tx.query<Pick<Deadline, 'dueOn'>>(sql`
      SELECT due_on::text FROM deadline
       WHERE aspiration_id = ${aspirationId} AND stage = ${stage} AND stopped_at IS NULL`);
    return deadline!.dueOn;
  }

  /** Resumes all paused deadlines. @returns their number @throws 422 `calendar-unknown` */
  async resume(tx: Transaction, aspirationId: string, { actor, now }: ActedBy): Promise<number> {
    const resumed = await tx.query<{ id: string }>(sql`
      WITH resumed AS (
        UPDATE deadline SET paused_at = NULL
         WHERE aspiration_id = ${aspirationId} AND stopped_at IS NULL AND paused_at IS NOT NULL RETURNING id
      )
      UPDATE deadline_pause SET resumed_at = ${now}, resumed_by = ${actor}
        FROM resumed WHERE deadline_id = resumed.id AND resumed_at IS NULL RETURNING deadline_id AS id`);
    await recalculate(tx, idsOf(resumed), 'RESUMED');
    return resumed.length;
  }

  /** Recalculates deadlines when a transition changes category, class or agency. @throws 422 `calendar-unknown` */
  async recalculateIfChanged(tx: Transaction, before: Subject, after: Subject): Promise<void> {
    const why = changeBetween(before, after);
    if (why) await this.applyTimeLimits(tx, after, why);
  }

  /**
   * Gives running deadlines the length that the current category, class and agency would have given them from the start;
   * missed ones stay.
   *
   * @throws 422 `calendar-unknown`
   */
  async applyTimeLimits(tx: Transaction, aspiration: Subject, why: TimeLimitChange): Promise<void> {
    const running = await tx.query<Pick<Deadline, 'id' | 'stage' | 'startsOn'>>(sql`
      SELECT id, stage, starts_on::text FROM deadline
       WHERE aspiration_id = ${aspiration.id} AND stopped_at IS NULL AND missed_at IS NULL ORDER BY id FOR UPDATE`);
    const timeLimits = await timeLimitsOf(
      tx,
      running.map(({ stage }) => stage),
    );
    const lengths = running.map(({ id, stage, startsOn }) => {
      const { workingDays, warnBefore } = timeLimitFor(timeLimits(stage), aspiration, startsOn)!;
      return { id, working_days: workingDays, warn_before: warnBefore };
    });
    await tx.query(sql`
      UPDATE deadline SET working_days = new.working_days, warn_before = new.warn_before
        FROM jsonb_to_recordset(${JSON.stringify(lengths)}) AS new(id uuid, working_days int, warn_before int)
       WHERE deadline.id = new.id`);
    await recalculate(tx, idsOf(running), why);
  }

  /**
   * Extends the statutory deadline of a request for information, once, and gives the new due day.
   *
   * @throws 409 `no-deadline-to-extend`, `deadline-already-extended`; 422 `calendar-unknown`
   */
  async extend(tx: Transaction, aspiration: Subject, now: Date): Promise<string> {
    const [deadline] = await tx.query<Pick<Deadline, 'id' | 'extendedBy'>>(sql`
      SELECT id, extended_by FROM deadline
       WHERE aspiration_id = ${aspiration.id} AND stage = 'INFORMATION_REQUEST' AND stopped_at IS NULL
         AND missed_at IS NULL AND paused_at IS NULL AND due_at > ${now} FOR UPDATE`);
    if (!deadline) throw deadlineError('no-deadline-to-extend');
    if (deadline.extendedBy > 0) throw deadlineError('deadline-already-extended');
    const { id } = deadline;
    const timeLimits = await timeLimitsOf(tx, ['INFORMATION_EXTENSION']);
    const { workingDays } = timeLimitFor(timeLimits('INFORMATION_EXTENSION'), aspiration, jakartaDate(now))!;
    await tx.manager.update(Deadline, { id }, { extendedBy: workingDays, warnedAt: null });
    await recalculate(tx, [id], 'EXTENDED');
    return (await tx.manager.findOneByOrFail(Deadline, { id })).dueOn;
  }
}

async function pauseWhere(tx: Transaction, condition: Sql, { actor, reason, now }: PauseInput): Promise<number> {
  const paused = await tx.query(sql`
    WITH paused AS (
      UPDATE deadline SET paused_at = ${now}, next_at = NULL
       WHERE ${condition} AND ${isOfficeStage} AND stopped_at IS NULL AND paused_at IS NULL RETURNING id
    )
    INSERT INTO deadline_pause (deadline_id, paused_at, paused_by, reason, reason_masked)
    SELECT id, ${now}, ${actor}, ${reason.text}, ${reason.masked} FROM paused
    ON CONFLICT (deadline_id, paused_at) DO UPDATE SET resumed_at = NULL, resumed_by = NULL
    RETURNING deadline_id`);
  return paused.length;
}

async function stopWhere(tx: Transaction, condition: Sql, now: Date): Promise<void> {
  await tx.query(sql`
    WITH stopped AS (
      UPDATE deadline SET stopped_at = ${now}, paused_at = NULL, next_at = NULL
       WHERE ${condition} AND stopped_at IS NULL RETURNING id
    )
    UPDATE deadline_pause SET resumed_at = ${now}, resumed_by = ${SYSTEM_ACTOR}
      FROM stopped WHERE deadline_id = stopped.id AND resumed_at IS NULL`);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
