import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { calendarColumns, type CalendarRow, toCalendar } from '../calendar/calendar-rows.js';
import { endOfJakartaDay, jakartaDate } from '../calendar/working-days.js';
import { nextStep } from './clock.js';
import { countAgain, dueDay } from './clock-count.js';
import { type ClockStage, isOffice } from './clock-stages.js';
import {
  changeBetween,
  type DeadlinePolicy,
  type PolicyChange,
  policyFor,
  type PolicySubject,
} from './deadline-policies.js';
import { policiesOf, policyJson } from './policy-rows.js';

type Subject = PolicySubject & { readonly id: string };

/** Who lets clocks stand or run on, and when. */
interface By {
  readonly actor: string;
  readonly now: Date;
}

interface Stop extends By {
  readonly reason: string;
}

/** The clocks of cases. Whoever calls holds the lock of the case's row. */
@Injectable()
export class Deadlines {
  /**
   * Starts a clock by the policy in force and gives the day on which it is due. A request for information has its clock
   * by law beside the others, from when it is received until it is answered.
   *
   * @throws 422 `calendar-unknown` when that lies past the years whose holidays are known
   */
  async open(tx: Transaction, aspiration: Subject, stage: ClockStage, now: Date): Promise<string> {
    const dueOn = await this.start(tx, aspiration, stage, now);
    if (aspiration.kind === 'INFORMATION_REQUEST') {
      const early = stage === 'VERIFICATION' || stage === 'RESPONSE';
      if (early && !(await this.runs(tx, aspiration.id, 'INFORMATION_REQUEST')))
        await this.start(tx, aspiration, 'INFORMATION_REQUEST', now);
      if (stage === 'CLOSURE') await this.settle(tx, aspiration.id, 'INFORMATION_REQUEST', now);
    }
    return dueOn;
  }

  /** Stops a clock, in time or not; a pause that has not been ended ends with it. */
  settle(tx: Transaction, aspirationId: string, stage: ClockStage, now: Date): Promise<void> {
    return this.stop(tx, { aspirationId, stage, now });
  }

  /** Stops every clock of a case that has come to its end. */
  settleAll(tx: Transaction, aspirationId: string, now: Date): Promise<void> {
    return this.stop(tx, { aspirationId, stage: null, now });
  }

  /** Lets all clocks of offices stand, also those that were missed: their ladder stands, too. Gives how many. */
  pause(tx: Transaction, aspirationId: string, by: Stop): Promise<number> {
    return this.stand(tx, aspirationId, null, by);
  }

  /** Lets a clock of a case stand while its citizen is waited for; the one by law stands with it. */
  async hold(tx: Transaction, aspirationId: string, stage: ClockStage, by: Stop): Promise<void> {
    await this.stand(tx, aspirationId, [stage, 'INFORMATION_REQUEST'], by);
  }

  /** Lets what was held run on, if it still stands, and gives the day on which the stage is due then; 422 `calendar-unknown`. */
  async runOn(tx: Transaction, aspirationId: string, stage: ClockStage, by: By): Promise<string> {
    await this.resume(tx, aspirationId, by);
    const [clock] = await tx.query<{ dueOn: string }>(
      `SELECT due_on::text AS "dueOn" FROM deadline WHERE aspiration_id = $1 AND stage = $2 AND settled_at IS NULL`,
      [aspirationId, stage],
    );
    return clock!.dueOn;
  }

  /** Lets the clocks run on and gives how many did; 422 `calendar-unknown`. */
  async resume(tx: Transaction, aspirationId: string, by: By): Promise<number> {
    const resumed = await tx.query<{ id: string }>(
      `WITH resumed AS (
         UPDATE deadline SET paused_at = NULL
          WHERE aspiration_id = $1 AND settled_at IS NULL AND paused_at IS NOT NULL RETURNING id
       )
       UPDATE deadline_pause SET resumed_at = $2, resumed_by = $3
         FROM resumed WHERE deadline_id = resumed.id AND resumed_at IS NULL RETURNING deadline_id AS id`,
      [aspirationId, by.now, by.actor],
    );
    await countAgain(tx, idsOf(resumed), 'RESUMED');
    return resumed.length;
  }

  /** Counts the clocks of a case again when a step has changed what decides on their length; 422 `calendar-unknown`. */
  async follow(tx: Transaction, before: Subject, after: Subject): Promise<void> {
    const why = changeBetween(before, after);
    if (why) await this.recompute(tx, after, why);
  }

  /**
   * Gives the clocks of a case whose category, class or agency has changed the length that they would have had from the
   * start; those that were missed already stay. 422 `calendar-unknown`.
   */
  async recompute(tx: Transaction, aspiration: Subject, why: PolicyChange): Promise<void> {
    const open = await tx.query<{ id: string; stage: ClockStage; startsOn: string }>(
      `SELECT id, stage, starts_on::text AS "startsOn" FROM deadline
        WHERE aspiration_id = $1 AND settled_at IS NULL AND missed_at IS NULL ORDER BY id FOR UPDATE`,
      [aspiration.id],
    );
    const policies = await policiesOf(
      tx,
      open.map(({ stage }) => stage),
    );
    const lengths = open.map(({ id, stage, startsOn }) => {
      const { workingDays, warnBefore } = policyFor(policies(stage), aspiration, startsOn)!;
      return { id, workingDays, warnBefore };
    });
    await tx.query(
      `UPDATE deadline SET working_days = "workingDays", warn_before = "warnBefore"
         FROM jsonb_to_recordset($1) AS l(id uuid, "workingDays" int, "warnBefore" int) WHERE deadline.id = l.id`,
      [JSON.stringify(lengths)],
    );
    await countAgain(tx, idsOf(open), why);
  }

  /**
   * Gives the clock of a request for information the extension that the law allows once, and the new day.
   *
   * @throws 409 `no-clock-to-extend`, `clock-extended-already`; 422 `calendar-unknown`
   */
  async extend(tx: Transaction, aspiration: Subject, now: Date): Promise<string> {
    const [clock] = await tx.query<{ id: string; extendedBy: number }>(
      `SELECT id, extended_by AS "extendedBy" FROM deadline
        WHERE aspiration_id = $1 AND stage = 'INFORMATION_REQUEST' AND settled_at IS NULL AND missed_at IS NULL
          AND paused_at IS NULL AND due_at > $2 FOR UPDATE`,
      [aspiration.id, now],
    );
    if (!clock) throw aspirationsError('no-clock-to-extend');
    if (clock.extendedBy > 0) throw aspirationsError('clock-extended-already');
    const policies = await policiesOf(tx, ['INFORMATION_EXTENSION']);
    const { workingDays } = policyFor(policies('INFORMATION_EXTENSION'), aspiration, jakartaDate(now))!;
    await tx.query(`UPDATE deadline SET extended_by = $2, warned_at = NULL WHERE id = $1`, [clock.id, workingDays]);
    await countAgain(tx, [clock.id], 'EXTENDED');
    const [row] = await tx.query<{ dueOn: string }>(`SELECT due_on::text AS "dueOn" FROM deadline WHERE id = $1`, [
      clock.id,
    ]);
    return row!.dueOn;
  }

  private async start(tx: Transaction, aspiration: Subject, stage: ClockStage, now: Date): Promise<string> {
    const startsOn = jakartaDate(now);
    const [row] = await tx.query<CalendarRow & { policies: DeadlinePolicy[] }>(
      `SELECT ${calendarColumns('$2::date')},
              (SELECT json_agg(${policyJson}) FROM deadline_policy
                WHERE stage = $1 AND effective_from <= $2::date) AS policies`,
      [stage, startsOn],
    );
    const { workingDays, warnBefore } = policyFor(row!.policies, aspiration, startsOn)!;
    const calendar = toCalendar(row!);
    const dueOn = dueDay(startsOn, workingDays, calendar)!;
    const clock = { stage, startsOn, dueOn, warnBefore, warned: false, missed: false, rung: 0, pauses: [] };
    tx.enqueue(
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

  private async runs(tx: Transaction, aspirationId: string, stage: ClockStage): Promise<boolean> {
    const found = await tx.query(
      `SELECT FROM deadline WHERE aspiration_id = $1 AND stage = $2 AND settled_at IS NULL`,
      [aspirationId, stage],
    );
    return found.length > 0;
  }

  private async stand(
    tx: Transaction,
    aspirationId: string,
    stages: readonly ClockStage[] | null,
    by: Stop,
  ): Promise<number> {
    const paused = await tx.query(
      `WITH paused AS (
         UPDATE deadline SET paused_at = $2, next_at = NULL
          WHERE aspiration_id = $1 AND ${isOffice} AND ($5::text[] IS NULL OR stage = ANY($5))
            AND settled_at IS NULL AND paused_at IS NULL
         RETURNING id
       )
       INSERT INTO deadline_pause (deadline_id, paused_at, paused_by, reason) SELECT id, $2, $3, $4 FROM paused
       ON CONFLICT (deadline_id, paused_at) DO UPDATE SET resumed_at = NULL, resumed_by = NULL
       RETURNING deadline_id`,
      [aspirationId, by.now, by.actor, by.reason, stages],
    );
    return paused.length;
  }

  private async stop(
    tx: Transaction,
    { aspirationId, stage, now }: { aspirationId: string; stage: ClockStage | null; now: Date },
  ): Promise<void> {
    await tx.query(
      `WITH settled AS (
         UPDATE deadline SET settled_at = $3, paused_at = NULL, next_at = NULL
          WHERE aspiration_id = $1 AND ($2::text IS NULL OR stage = $2) AND settled_at IS NULL RETURNING id
       )
       UPDATE deadline_pause SET resumed_at = $3, resumed_by = 'SYSTEM'
         FROM settled WHERE deadline_id = settled.id AND resumed_at IS NULL`,
      [aspirationId, stage, now],
    );
  }
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
