import { type Queryable, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { isCitizenStage, isOfficeStage } from '../aspirations/deadline-stages.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';
import { deadlineError } from './deadline.errors.js';

/** A command with a reason. */
export interface DeadlineCommand extends VersionedCommand {
  readonly reason: string;
}

/** The deadlines of an aspiration, their reasons as written or masked. */
export async function deadlinesOf(
  source: Queryable,
  id: string,
  asWritten: boolean,
): Promise<AspirationDeadlinesResponse> {
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
        FROM deadline WHERE aspiration_id = aspiration.id) AS items, (
      SELECT coalesce(json_agg(json_build_object(
          'requestedAt', requested_at, 'reason', CASE WHEN ${asWritten} THEN reason ELSE reason_masked END,
          'decidedAt', decided_at, 'granted', granted) ORDER BY requested_at), '[]')
        FROM deadline_pause_request WHERE aspiration_id = aspiration.id) AS pause_requests
      FROM aspiration WHERE id = ${id}`);
  return row!;
}

/** @throws 409 `no-deadline-to-pause` */
export async function requireRunning(tx: Transaction, aspirationId: string, now: Date): Promise<void> {
  const inTime = await tx.query(sql`
    SELECT FROM deadline
     WHERE aspiration_id = ${aspirationId} AND ${isOfficeStage} AND stopped_at IS NULL AND missed_at IS NULL
       AND paused_at IS NULL AND due_at > ${now}`);
  if (inTime.length === 0) throw deadlineError('no-deadline-to-pause');
}

/** @throws 409 `no-deadline-to-resume`, `deadline-waits-for-reporter` */
export async function requirePaused(tx: Transaction, aspirationId: string): Promise<void> {
  const open = await tx.query<{ waiting: boolean }>(sql`
    SELECT ${isCitizenStage} AS waiting FROM deadline
     WHERE aspiration_id = ${aspirationId} AND stopped_at IS NULL AND (paused_at IS NOT NULL OR ${isCitizenStage})`);
  if (open.every(({ waiting }) => waiting)) throw deadlineError('no-deadline-to-resume');
  if (open.some(({ waiting }) => waiting)) throw deadlineError('deadline-waits-for-reporter');
}
