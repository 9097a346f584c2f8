import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Queryable, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { targetOf } from '../aspirations/aspiration.step.js';
import { audienceOf } from '../aspirations/redaction/audience.js';
import { readsAsWritten, redact } from '../aspirations/redaction/redacted-text.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';
import { deadlineError } from './deadline.errors.js';
import { Deadlines } from './deadlines.js';
import { isCitizenStage, isOfficeStage } from './deadline-stages.js';

interface DeadlineCommand extends VersionedCommand {
  readonly reason: string;
}

/** Reads, pauses, resumes and extends the deadlines of aspirations. */
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
    return this.read(id, actor);
  }

  /** Pauses the running deadlines of offices. @throws 409 `no-deadline-to-pause` when none is in time */
  pause(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const by = { actor: command.actor.subject, reason: redact(reason), now };
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'pause-deadline', {
        ...change,
        now,
        input: { text: by.reason },
        write: async ({ after: { id } }) => {
          await requireRunning(tx, id, now);
          await this.deadlines.pause(tx, id, by);
        },
      });
      return this.read(command.id, command.actor, tx);
    });
  }

  /** @throws 409 `no-deadline-to-resume`, `deadline-waits-for-reporter` */
  resume(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const input = { text: redact(reason) };
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'resume-deadline', {
        ...change,
        now,
        input,
        write: async ({ after: { id } }) => {
          await requirePaused(tx, id);
          await this.deadlines.resume(tx, id, { actor: command.actor.subject, now });
        },
      });
      return this.read(command.id, command.actor, tx);
    });
  }

  /** Extends the deadline of a request for information, once. @throws 409 `no-deadline-to-extend`, `deadline-already-extended` */
  extend(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const text = redact(reason);
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'extend-deadline', {
        ...change,
        now,
        // The law grants the citizen the reason.
        input: async ({ before }) => ({ text, dueOn: await this.deadlines.extend(tx, before, now) }),
      });
      return this.read(command.id, command.actor, tx);
    });
  }

  private async read(
    id: string,
    actor: Actor,
    source: Queryable = this.database,
  ): Promise<AspirationDeadlinesResponse> {
    const aspiration = await this.aspirations.get(id, source);
    const audience = audienceOf(this.access, actor, targetOf(aspiration));
    return deadlinesOf(source, id, readsAsWritten(audience, aspiration));
  }
}

async function deadlinesOf(source: Queryable, id: string, asWritten: boolean): Promise<AspirationDeadlinesResponse> {
  const [row] = await source.query<AspirationDeadlinesResponse>(sql`
    SELECT version, (
      SELECT coalesce(json_agg(json_build_object(
          'stage', stage, 'startsOn', starts_on, 'workingDays', working_days, 'extendedBy', extended_by, 'dueOn', due_on,
          'warnedAt', warned_at, 'missedAt', missed_at, 'stoppedAt', stopped_at, 'pausedAt', paused_at,
          'escalationLevel', escalation_level,
          'pauses', (SELECT coalesce(json_agg(json_build_object('pausedAt', p.paused_at, 'resumedAt', p.resumed_at,
                                              'reason', CASE WHEN ${asWritten} THEN p.reason ELSE p.reason_masked END)
                                            ORDER BY p.paused_at), '[]')
                       FROM deadline_pause p WHERE p.deadline_id = deadline.id),
          'changes', (SELECT coalesce(json_agg(json_build_object('oldDueOn', c.old_due_on, 'newDueOn', c.new_due_on,
                                               'why', c.why, 'at', c.at) ORDER BY c.number), '[]')
                        FROM deadline_change c WHERE c.deadline_id = deadline.id)) ORDER BY deadline.id), '[]')
        FROM deadline WHERE aspiration_id = aspiration.id) AS items
      FROM aspiration WHERE id = ${id}`);
  return row!;
}

async function requireRunning(tx: Transaction, aspirationId: string, now: Date): Promise<void> {
  const inTime = await tx.query(sql`
    SELECT FROM deadline
     WHERE aspiration_id = ${aspirationId} AND ${isOfficeStage} AND stopped_at IS NULL AND missed_at IS NULL
       AND paused_at IS NULL AND due_at > ${now}`);
  if (inTime.length === 0) throw deadlineError('no-deadline-to-pause');
}

async function requirePaused(tx: Transaction, aspirationId: string): Promise<void> {
  const open = await tx.query<{ waiting: boolean }>(sql`
    SELECT ${isCitizenStage} AS waiting FROM deadline
     WHERE aspiration_id = ${aspirationId} AND stopped_at IS NULL AND (paused_at IS NOT NULL OR ${isCitizenStage})`);
  if (open.every(({ waiting }) => waiting)) throw deadlineError('no-deadline-to-resume');
  if (open.some(({ waiting }) => waiting)) throw deadlineError('deadline-waits-for-reporter');
}
