import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { aspirationsError } from '../aspirations.errors.js';
import { loadDeadlineTables } from './deadline-calculation.js';
import { isOfficeStage, isCitizenStage } from './deadline-stages.js';
import { timeLimitStages } from './time-limit.rules.js';
import type { AspirationDeadlinesResponse, TimeLimits, EscalationPolicyResponse } from './deadline.dto.js';
import { Deadlines } from './deadlines.js';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { targetOf } from '../aspirations/aspiration.step.js';

interface VersionedCommand {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
  readonly reason: string;
}

interface PauseCommand extends VersionedCommand {
  readonly action: 'pause' | 'resume';
}

/** Reads, pauses, resumes and extends deadlines, and manages time limits. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly deadlines: Deadlines,
    private readonly access: Access,
  ) {}

  async ofAspiration(id: string, actor: Actor): Promise<AspirationDeadlinesResponse> {
    this.access.check(actor, 'aspiration.read', targetOf(await this.aspirations.get(id)));
    return this.find(id, this.database);
  }

  pauseOrResume(
    { id, version, actor, action, reason }: PauseCommand,
    now = new Date(),
  ): Promise<AspirationDeadlinesResponse> {
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, `${action}-deadline`, {
        id,
        version,
        actor,
        reason,
        now,
        write: async () => {
          await requireAllowed[action](tx, id, now);
          await this.deadlines[action](tx, id, { actor: actor.subject, reason, now });
        },
      });
      return this.find(id, tx);
    });
  }

  /** Extends the deadline of a request for information, once. @throws 409 `no-deadline-to-extend`, `deadline-already-extended` */
  extend({ id, version, actor, reason }: VersionedCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'extend-deadline', {
        id,
        version,
        actor,
        reason,
        now,
        // The law grants the citizen the reason.
        input: async ({ before }) => ({ text: reason, dueOn: await this.deadlines.extend(tx, before, now) }),
      });
      return this.find(id, tx);
    });
  }

  async timeLimits(from: Pick<Transaction, 'query'> = this.database): Promise<TimeLimits> {
    return {
      timeLimits: await from.query(
        sql`SELECT stage, nullif(class, '') AS class, nullif(category, '') AS category, nullif(agency_id,
              '') AS agency_id,
                effective_from::text, working_days, warn_before, source
           FROM time_limit ORDER BY stage, class, category, agency_id, effective_from`,
      ),
    };
  }

  /** Replaces all time limits. @throws 422 `time-limit-missing` when a stage would have none */
  recordTimeLimits({ timeLimits }: TimeLimits): Promise<TimeLimits> {
    const general = timeLimits.filter(
      (one) => !one.class && !one.category && !one.agencyId && one.effectiveFrom <= '2025-01-01',
    );
    const missing = timeLimitStages.filter((stage) => general.every((one) => one.stage !== stage));
    if (missing.length > 0)
      throw aspirationsError('time-limit-missing', {
        errors: missing.map((stage) => ({ pointer: '/timeLimits', detail: stage })),
      });
    return this.database.transaction(async (tx) => {
      await tx.query(sql`LOCK TABLE time_limit IN SHARE ROW EXCLUSIVE MODE`);
      await tx.query(sql`DELETE FROM time_limit`);
      await tx.query(
        sql`INSERT INTO time_limit (stage, class, category, agency_id, effective_from, working_days, warn_before,
              source)
         SELECT stage, coalesce(class, ''), coalesce(category, ''), coalesce("agencyId", ''), "effectiveFrom",
                "workingDays", "warnBefore", source
           FROM jsonb_to_recordset(${JSON.stringify(timeLimits)}) AS p(stage text, class text, category text,
             "agencyId" text,
                "effectiveFrom" date, "workingDays" int, "warnBefore" int, source text)`,
      );
      return this.timeLimits(tx);
    });
  }

  async escalationPolicy(): Promise<EscalationPolicyResponse> {
    return { levels: [...(await loadDeadlineTables(this.database)).levels] };
  }

  private async find(id: string, from: Pick<Transaction, 'query'>): Promise<AspirationDeadlinesResponse> {
    const [row] = await from.query<AspirationDeadlinesResponse>(
      sql`SELECT version, (
         SELECT coalesce(json_agg(json_build_object(
             'stage', stage, 'startsOn', starts_on, 'workingDays', working_days, 'extendedBy', extended_by, 'dueOn',
               due_on,
             'warnedAt', warned_at, 'missedAt', missed_at, 'stoppedAt', stopped_at, 'pausedAt', paused_at,
             'escalationLevel', escalation_level,
             'pauses', (SELECT coalesce(json_agg(json_build_object('pausedAt', p.paused_at, 'resumedAt', p.resumed_at,
                                                 'reason', p.reason) ORDER BY p.paused_at), '[]')
                          FROM deadline_pause p WHERE p.deadline_id = deadline.id),
             'changes', (SELECT coalesce(json_agg(json_build_object('oldDueOn', c.old_due_on, 'newDueOn', c.new_due_on,
                                                  'why', c.why, 'at', c.at) ORDER BY c.number), '[]')
                           FROM deadline_change c WHERE c.deadline_id = deadline.id)) ORDER BY deadline.id), '[]')
           FROM deadline WHERE aspiration_id = aspiration.id) AS items
         FROM aspiration WHERE id = ${id}`,
    );
    return row!;
  }
}

/** Only a deadline in time can be paused by hand, and none can be resumed while the aspiration waits for the reporter. */
const requireAllowed = {
  pause: async (tx: Transaction, aspirationId: string, now: Date): Promise<void> => {
    const inTime = await tx.query(
      sql`SELECT FROM deadline
           WHERE aspiration_id = ${aspirationId} AND ${isOfficeStage} AND stopped_at IS NULL AND missed_at IS NULL
             AND paused_at IS NULL AND due_at > ${now}`,
    );
    if (inTime.length === 0) throw aspirationsError('no-deadline-to-pause');
  },
  resume: async (tx: Transaction, aspirationId: string): Promise<void> => {
    const open = await tx.query<{ waiting: boolean }>(
      sql`SELECT ${isCitizenStage} AS waiting FROM deadline
        WHERE aspiration_id = ${aspirationId} AND stopped_at IS NULL AND (paused_at IS NOT NULL OR ${isCitizenStage})`,
    );
    if (open.every(({ waiting }) => waiting)) throw aspirationsError('no-deadline-to-resume');
    if (open.some(({ waiting }) => waiting)) throw aspirationsError('deadline-waits-for-reporter');
  },
};
