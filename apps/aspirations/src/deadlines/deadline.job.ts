import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { CalendarRecalculation } from './calendar-recalculation.js';
import { type DeadlineAction, type DeadlineState, nextAction } from './escalation.rules.js';
import { deadlineStateColumns, loadDeadlineTables } from './deadline-calculation.js';
import { isOfficeStage, isCitizenStage, type CitizenStage } from './deadline-stages.js';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import type { AspirationState, DeadlineNotice } from '../aspirations/aspiration.step.js';
import { type AspirationAction, expiryActions } from '../aspirations/aspiration.states.js';

const actions = { WARN: 'near-deadline', MISS: 'miss-deadline', ESCALATE: 'escalate' } as const;
const expirationLimit = 500;
const batch = 1_000;
/** While the database executes one batch, the next one is prepared. */
const batchesAtOnce = 2;

export interface DeadlineJobResult {
  readonly missed: number;
  readonly closed: number;
  /** Closures that were extended because the citizen had not been notified of the answer. */
  readonly extended: number;
  /** Questions and returns that the citizen did not answer in time. */
  readonly expired: number;
  readonly warned: number;
  readonly escalated: number;
}

type DueDeadline = DeadlineState & { readonly id: string; readonly aspirationId: string };

interface ExpiredDeadline {
  readonly id: string;
  readonly aspirationId: string;
  readonly stage: CitizenStage;
}

/**
 * Handles due deadlines: publishes warnings, misses and escalations, each once, and applies the transition of aspirations
 * whose citizen did not respond in time. Replicas may run it concurrently.
 */
@Injectable()
export class DeadlineJob {
  private readonly logger = new Logger(DeadlineJob.name);

  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly calendar: CalendarRecalculation,
  ) {}

  @Cron(CronExpression.EVERY_30_SECONDS, { waitForCompletion: true })
  async run(now = new Date()): Promise<DeadlineJobResult> {
    await this.calendar.catchUp();
    const kinds = [
      ...(await this.publishAll(isOfficeStage, now)),
      ...(await this.publishAll(
        sql`${isCitizenStage} AND due_at > ${now} AND warn_before IS NOT NULL AND warned_at IS NULL`,
        now,
      )),
    ];
    const of = (wanted: DeadlineAction['kind']) => kinds.filter((kind) => kind === wanted).length;
    return { ...(await this.expireDue(now)), missed: of('MISS'), warned: of('WARN'), escalated: of('ESCALATE') };
  }

  private async publishAll(which: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const told = Array.from({ length: batchesAtOnce }, () => this.publishBatches(which, now));
    return (await Promise.all(told)).flat();
  }

  private async publishBatches(which: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const kinds: DeadlineAction['kind'][] = [];
    for (;;) {
      const told = await this.database.transaction((tx) => this.publishBatch(tx, which, now));
      kinds.push(...told);
      if (told.length === 0) return kinds;
    }
  }

  /** Skips locked aspirations: the transaction that holds the lock may be about to stop the deadline. */
  private async publishBatch(tx: Transaction, which: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const due = await tx.query<DueDeadline>(
      sql`SELECT ${deadlineStateColumns}, (warned_at IS NOT NULL OR due_at <= ${now}) AS warned, aspiration_id
         FROM deadline JOIN aspiration ON aspiration.id = aspiration_id
        WHERE next_at <= ${now} AND ${which}
        ORDER BY next_at LIMIT ${batch} FOR UPDATE OF deadline, aspiration SKIP LOCKED`,
    );
    if (due.length === 0) return [];
    const { calendar, levels } = await loadDeadlineTables(tx);
    const told = due.map((deadline) => {
      const step = nextAction(deadline, levels, calendar)?.action;
      const after: DeadlineState = {
        ...deadline,
        warned: deadline.warned || step?.kind === 'WARN',
        missed: deadline.missed || step?.kind === 'MISS',
        escalationLevel: step?.kind === 'ESCALATE' ? step.level : deadline.escalationLevel,
      };
      return { clock: deadline, step, after, nextAt: nextAction(after, levels, calendar)?.at ?? null };
    });
    await tx.query(
      sql`UPDATE deadline SET warned_at = CASE WHEN t.kind = 'WARN' THEN ${now} ELSE warned_at END,
                           missed_at = CASE WHEN t.kind = 'MISS' THEN ${now} ELSE missed_at END,
                           escalation_level = t."escalationLevel", next_at = t."nextAt"
         FROM jsonb_to_recordset(${JSON.stringify(
           told.map(({ clock: deadline, step, after, nextAt }) => ({
             id: deadline.id,
             kind: step?.kind,
             escalationLevel: after.escalationLevel,
             nextAt,
           })),
         )}) AS t(id uuid, kind text, "escalationLevel" int, "nextAt" timestamptz)
        WHERE deadline.id = t.id`,
    );
    const items = told.flatMap(({ clock: { aspirationId, stage, dueOn }, step }) =>
      step
        ? [
            {
              id: aspirationId,
              input: { notice: { ...step, action: actions[step.kind], stage, dueOn } as DeadlineNotice },
            },
          ]
        : [],
    );
    for (const action of Object.values(actions))
      await this.lifecycle.applyToMany(
        tx,
        action,
        items.filter(({ input }) => input.notice.action === action),
        { actor: SYSTEM_ACTOR, now },
      );
    return told.flatMap(({ step }) => step?.kind ?? []);
  }

  private async expireDue(now: Date): Promise<Pick<DeadlineJobResult, 'closed' | 'extended' | 'expired'>> {
    const due = await this.database.query<ExpiredDeadline>(
      sql`SELECT id, aspiration_id, stage FROM deadline
        WHERE next_at <= ${now} AND due_at <= ${now} AND ${isCitizenStage} ORDER BY next_at LIMIT ${expirationLimit}`,
    );
    const taken: (AspirationAction | undefined)[] = [];
    for (const deadline of due) taken.push(await this.tryExpire(deadline, now));
    const of = (wanted: AspirationAction) => taken.filter((action) => action === wanted).length;
    return { closed: of('auto-close'), extended: of('extend-closure'), expired: of('expire') };
  }

  /** Isolates failures: the other aspirations go on, and the failed one is retried with the next run. */
  private async tryExpire(deadline: ExpiredDeadline, now: Date): Promise<AspirationAction | undefined> {
    try {
      return await this.database.transaction((tx) => this.expire(tx, deadline, now));
    } catch (error) {
      this.logger.error(
        { err: error as Error, aspirationId: deadline.aspirationId },
        'Failed to handle an expired deadline; the next run retries it',
      );
      return undefined;
    }
  }

  private async expire(tx: Transaction, deadline: ExpiredDeadline, now: Date): Promise<AspirationAction | undefined> {
    const aspiration = await this.lifecycle.lockIfFree(tx, deadline.aspirationId);
    if (!aspiration) return undefined;
    const open = await tx.query(
      sql`SELECT FROM deadline WHERE id = ${deadline.id} AND stopped_at IS NULL AND next_at <= ${now}
              AND due_at <= ${now}`,
    );
    if (open.length === 0) return undefined;
    const action = actionOnExpiry(deadline.stage, aspiration);
    await this.lifecycle.applyTo(tx, aspiration, action, { actor: SYSTEM_ACTOR, now });
    return action;
  }
}

/** Auto-closes only when the citizen has been notified of the answer; otherwise extends the closure. */
export function actionOnExpiry(
  stage: CitizenStage,
  { reporterNotifiedAt }: Pick<AspirationState, 'reporterNotifiedAt'>,
): AspirationAction {
  const action = expiryActions[stage];
  return action === 'auto-close' && reporterNotifiedAt === null ? 'extend-closure' : action;
}
