import { Injectable, Logger } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.js';
import type { DeadlineStage } from '../aspirations/aspiration.workflow.js';

const atMost = 500;

export interface Swept {
  readonly missed: number;
  readonly closed: number;
}

/**
 * Does what is due: says of a clock that ran out that it did, once, and closes the cases of which the citizen was silent.
 * Any number of replicas may sweep at once.
 */
@Injectable()
export class DeadlineSweep {
  private readonly logger = new Logger(DeadlineSweep.name);

  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
  ) {}

  async sweep(now = new Date()): Promise<Swept> {
    const due = await this.database.query<{ id: string; aspirationId: string }>(
      `SELECT id, aspiration_id AS "aspirationId" FROM deadline
        WHERE settled_at IS NULL AND missed_at IS NULL AND due_at <= $1
        ORDER BY due_at LIMIT $2`,
      [now, atMost],
    );
    const stages: (DeadlineStage | undefined)[] = [];
    for (const deadline of due) stages.push(await this.pass(deadline, now));
    return {
      closed: stages.filter((stage) => stage === 'CLOSURE').length,
      missed: stages.filter((stage) => stage !== undefined && stage !== 'CLOSURE').length,
    };
  }

  /** One case's failure is no other's: it is tried again with the next sweep. */
  private async pass(deadline: { id: string; aspirationId: string }, now: Date): Promise<DeadlineStage | undefined> {
    try {
      return await this.database.transaction((tx) => this.end(tx, deadline, now));
    } catch (error) {
      this.logger.error({ err: error as Error, aspirationId: deadline.aspirationId }, 'a deadline could not be swept');
      return undefined;
    }
  }

  /** A case in other hands is left alone: whoever has it may be about to settle the very clock. */
  private async end(
    tx: Transaction,
    deadline: { id: string; aspirationId: string },
    now: Date,
  ): Promise<DeadlineStage | undefined> {
    const aspiration = await this.lifecycle.lockedIfFree(tx, deadline.aspirationId);
    if (!aspiration) return undefined;
    const [open] = await tx.query<{ stage: DeadlineStage; dueOn: string }>(
      `SELECT stage, due_on::text AS "dueOn" FROM deadline
        WHERE id = $1 AND settled_at IS NULL AND missed_at IS NULL AND due_at <= $2`,
      [deadline.id, now],
    );
    if (!open) return undefined;
    if (open.stage === 'CLOSURE') {
      await this.lifecycle.advance(tx, aspiration, {
        action: 'lapse',
        actor: 'SYSTEM',
        now,
        changes: { outcome: 'SILENCE', closedAt: now },
      });
    } else {
      await tx.query(`UPDATE deadline SET missed_at = $2 WHERE id = $1`, [deadline.id, now]);
      await this.lifecycle.missDeadline(tx, aspiration, { stage: open.stage, dueOn: open.dueOn, now });
    }
    return open.stage;
  }
}
