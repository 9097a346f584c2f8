import { Injectable, Logger } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import {
  AspirationLifecycle,
  type Case,
  type CaseStep,
  type ClockTelling,
} from '../aspirations/aspiration-lifecycle.js';
import { type AspirationAction, givenUp } from '../aspirations/aspiration.workflow.js';
import { CalendarRecount } from './calendar-recount.js';
import { type Clock, nextStep } from './clock.js';
import { clockColumns, clockTables } from './clock-count.js';
import { isOffice, isWaiting, type WaitingStage } from './clock-stages.js';

const atMost = 500;
const batch = 1_000;
/** While the database works on one batch, the next one is made up. */
const batchesAtOnce = 2;

export interface Swept {
  readonly missed: number;
  readonly closed: number;
  /** Answers that nobody has told the citizen of. */
  readonly postponed: number;
  /** Questions that a citizen did not answer in time. */
  readonly givenUp: number;
  readonly warned: number;
  readonly escalated: number;
}

type DueClock = Clock & { readonly id: string; readonly aspirationId: string };

interface DueTime {
  readonly id: string;
  readonly aspirationId: string;
  readonly stage: WaitingStage;
}

/**
 * Does what is due: warns of a clock that is about to run out, says of one that did that it did, climbs the ladder, each
 * once, and lets the cases go on of which the citizen was silent. Any number of replicas may sweep at once.
 */
@Injectable()
export class DeadlineSweep {
  private readonly logger = new Logger(DeadlineSweep.name);

  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly calendar: CalendarRecount,
  ) {}

  async sweep(now = new Date()): Promise<Swept> {
    await this.calendar.catchUp();
    const kinds = [
      ...(await this.tellAll(isOffice, now)),
      ...(await this.tellAll(`${isWaiting} AND due_at > $1 AND warn_before IS NOT NULL AND warned_at IS NULL`, now)),
    ];
    const of = (wanted: ClockTelling['kind']) => kinds.filter((kind) => kind === wanted).length;
    return { ...(await this.giveUp(now)), missed: of('MISS'), warned: of('WARN'), escalated: of('ESCALATE') };
  }

  private async tellAll(which: string, now: Date): Promise<ClockTelling['kind'][]> {
    const told = Array.from({ length: batchesAtOnce }, () => this.tellOn(which, now));
    return (await Promise.all(told)).flat();
  }

  private async tellOn(which: string, now: Date): Promise<ClockTelling['kind'][]> {
    const kinds: ClockTelling['kind'][] = [];
    for (;;) {
      const told = await this.database.transaction((tx) => this.tell(tx, which, now));
      kinds.push(...told);
      if (told.length === 0) return kinds;
    }
  }

  /** A case in other hands is left alone: whoever has it may be about to settle the very clock. */
  private async tell(tx: Transaction, which: string, now: Date): Promise<ClockTelling['kind'][]> {
    const due = await tx.query<DueClock>(
      `SELECT ${clockColumns}, (warned_at IS NOT NULL OR due_at <= $1) AS warned, aspiration_id AS "aspirationId"
         FROM deadline JOIN aspiration ON aspiration.id = aspiration_id
        WHERE next_at <= $1 AND ${which}
        ORDER BY next_at LIMIT $2 FOR UPDATE OF deadline, aspiration SKIP LOCKED`,
      [now, batch],
    );
    if (due.length === 0) return [];
    const { calendar, rungs } = await clockTables(tx);
    const told = due.map((clock) => {
      const step = nextStep(clock, rungs, calendar)?.step;
      const after: Clock = {
        ...clock,
        warned: clock.warned || step?.kind === 'WARN',
        missed: clock.missed || step?.kind === 'MISS',
        rung: step?.kind === 'ESCALATE' ? step.step : clock.rung,
      };
      return { clock, step, after, nextAt: nextStep(after, rungs, calendar)?.at ?? null };
    });
    await tx.query(
      `UPDATE deadline SET warned_at = CASE WHEN t.kind = 'WARN' THEN $2 ELSE warned_at END,
                           missed_at = CASE WHEN t.kind = 'MISS' THEN $2 ELSE missed_at END,
                           rung = t.rung, next_at = t."nextAt"
         FROM jsonb_to_recordset($1) AS t(id uuid, kind text, rung int, "nextAt" timestamptz)
        WHERE deadline.id = t.id`,
      [
        JSON.stringify(
          told.map(({ clock, step, after, nextAt }) => ({ id: clock.id, kind: step?.kind, rung: after.rung, nextAt })),
        ),
        now,
      ],
    );
    const tellings = told.flatMap(({ clock: { aspirationId, stage, dueOn }, step }): ClockTelling[] =>
      step ? [{ ...step, aspirationId, stage: stage as ClockTelling['stage'], dueOn } as ClockTelling] : [],
    );
    await this.lifecycle.tellOfClocks(tx, tellings, now);
    return tellings.map(({ kind }) => kind);
  }

  private async giveUp(now: Date): Promise<Pick<Swept, 'closed' | 'postponed' | 'givenUp'>> {
    const due = await this.database.query<DueTime>(
      `SELECT id, aspiration_id AS "aspirationId", stage FROM deadline
        WHERE next_at <= $1 AND due_at <= $1 AND ${isWaiting} ORDER BY next_at LIMIT $2`,
      [now, atMost],
    );
    const taken: (AspirationAction | undefined)[] = [];
    for (const deadline of due) taken.push(await this.pass(deadline, now));
    const of = (wanted: AspirationAction) => taken.filter((action) => action === wanted).length;
    return { closed: of('lapse'), postponed: of('postpone'), givenUp: of('give-up') };
  }

  /** One case's failure is no other's: it is tried again with the next sweep. */
  private async pass(deadline: DueTime, now: Date): Promise<AspirationAction | undefined> {
    try {
      return await this.database.transaction((tx) => this.end(tx, deadline, now));
    } catch (error) {
      this.logger.error({ err: error as Error, aspirationId: deadline.aspirationId }, 'a deadline could not be swept');
      return undefined;
    }
  }

  private async end(tx: Transaction, deadline: DueTime, now: Date): Promise<AspirationAction | undefined> {
    const aspiration = await this.lifecycle.lockedIfFree(tx, deadline.aspirationId);
    if (!aspiration) return undefined;
    const open = await tx.query(
      `SELECT FROM deadline WHERE id = $1 AND settled_at IS NULL AND next_at <= $2 AND due_at <= $2`,
      [deadline.id, now],
    );
    if (open.length === 0) return undefined;
    const step = whenGivenUp(deadline.stage, aspiration, now);
    await this.lifecycle.advance(tx, aspiration, step);
    return step.action;
  }
}

/** Silence says something only of somebody who was told. */
export function whenGivenUp(stage: WaitingStage, { answerToldAt }: Case, now: Date): CaseStep {
  const bySystem = { actor: 'SYSTEM', now };
  const action = givenUp[stage];
  if (action !== 'lapse') return { ...bySystem, action };
  if (answerToldAt === null) return { ...bySystem, action: 'postpone' };
  return { ...bySystem, action, changes: { outcome: 'SILENCE', closedAt: now } };
}
