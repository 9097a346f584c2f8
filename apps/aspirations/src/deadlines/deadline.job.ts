import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import type { AspirationAction } from '../aspirations/aspiration.actors.js';
import { expiryActions } from '../aspirations/aspiration.rules.js';
import type { AspirationState, DeadlineNotice } from '../aspirations/aspiration.step.js';
import { CalendarRecalculation } from './calendar-recalculation.js';
import { deadlineStateColumns, loadDeadlineTables } from './deadline-calculation.js';
import { type CitizenStage, isCitizenStage, isOfficeStage } from '../aspirations/deadline-stages.js';
import { type DeadlineAction, type DeadlineState, nextAction } from './escalation.rules.js';

const actions = { WARN: 'near-deadline', MISS: 'miss-deadline', ESCALATE: 'escalate' } as const;
const expirationLimit = 500;
const batchSize = 1_000;
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
    const unwarned = sql`${isCitizenStage} AND due_at > ${now} AND warn_before IS NOT NULL AND warned_at IS NULL`;
    const kinds = [...(await this.publishAll(isOfficeStage, now)), ...(await this.publishAll(unwarned, now))];
    const of = (wanted: DeadlineAction['kind']) => kinds.filter((kind) => kind === wanted).length;
    return { ...(await this.expireDue(now)), missed: of('MISS'), warned: of('WARN'), escalated: of('ESCALATE') };
  }

  private async publishAll(condition: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const batches = Array.from({ length: batchesAtOnce }, () => this.publishBatches(condition, now));
    return (await Promise.all(batches)).flat();
  }

  private async publishBatches(condition: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const kinds: DeadlineAction['kind'][] = [];
    for (;;) {
      const published = await this.database.transaction((tx) => this.publishBatch(tx, condition, now));
      kinds.push(...published);
      if (published.length === 0) return kinds;
    }
  }

  /** Skips locked aspirations: the transaction that holds the lock may be about to stop the deadline. */
  private async publishBatch(tx: Transaction, condition: Sql, now: Date): Promise<DeadlineAction['kind'][]> {
    const due = await tx.query<DueDeadline>(sql`
      SELECT ${deadlineStateColumns}, (warned_at IS NOT NULL OR due_at <= ${now}) AS warned, aspiration_id
        FROM deadline JOIN aspiration ON aspiration.id = aspiration_id
       WHERE next_at <= ${now} AND ${condition}
       ORDER BY next_at LIMIT ${batchSize} FOR UPDATE OF deadline, aspiration SKIP LOCKED`);
    if (due.length === 0) return [];
    const { calendar, levels } = await loadDeadlineTables(tx);
    const handled = due.map((deadline) => {
      const action = nextAction(deadline, levels, calendar)?.action;
      const after: DeadlineState = {
        ...deadline,
        warned: deadline.warned || action?.kind === 'WARN',
        missed: deadline.missed || action?.kind === 'MISS',
        escalationLevel: action?.kind === 'ESCALATE' ? action.level : deadline.escalationLevel,
      };
      return { deadline, action, after, nextAt: nextAction(after, levels, calendar)?.at ?? null };
    });
    const rows = handled.map(({ deadline: { id }, action, after: { escalationLevel }, nextAt }) => {
      return { id, kind: action?.kind, escalation_level: escalationLevel, next_at: nextAt };
    });
    await tx.query(sql`
      UPDATE deadline SET warned_at = CASE WHEN new.kind = 'WARN' THEN ${now} ELSE warned_at END,
                          missed_at = CASE WHEN new.kind = 'MISS' THEN ${now} ELSE missed_at END,
                          escalation_level = new.escalation_level, next_at = new.next_at
        FROM jsonb_to_recordset(${JSON.stringify(rows)})
          AS new(id uuid, kind text, escalation_level int, next_at timestamptz)
       WHERE deadline.id = new.id`);
    const notices = handled.flatMap(({ deadline: { aspirationId, stage, dueOn }, action }) =>
      action
        ? [{ id: aspirationId, notice: { ...action, action: actions[action.kind], stage, dueOn } as DeadlineNotice }]
        : [],
    );
    for (const action of Object.values(actions)) {
      const items = notices.flatMap(({ id, notice }) => (notice.action === action ? [{ id, input: { notice } }] : []));
      await this.lifecycle.applyToMany(tx, action, items, { actor: SYSTEM_ACTOR, now });
    }
    return handled.flatMap(({ action }) => action?.kind ?? []);
  }

  private async expireDue(now: Date): Promise<Pick<DeadlineJobResult, 'closed' | 'extended' | 'expired'>> {
    const due = await this.database.query<ExpiredDeadline>(sql`
      SELECT id, aspiration_id, stage FROM deadline
       WHERE next_at <= ${now} AND due_at <= ${now} AND ${isCitizenStage} ORDER BY next_at LIMIT ${expirationLimit}`);
    const applied: (AspirationAction | undefined)[] = [];
    for (const deadline of due) applied.push(await this.tryExpire(deadline, now));
    const of = (wanted: AspirationAction) => applied.filter((action) => action === wanted).length;
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
    const open = await tx.query(sql`
      SELECT FROM deadline WHERE id = ${deadline.id} AND stopped_at IS NULL AND next_at <= ${now} AND due_at <= ${now}`);
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
