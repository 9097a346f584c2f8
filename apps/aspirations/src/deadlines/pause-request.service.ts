import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { Redaction } from '../aspirations/redaction/redaction.service.js';
import { DeadlinePauseRequest } from './deadline-record.entity.js';
import { type DeadlineCommand, requireRunning } from './deadline-rows.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';
import { deadlineError } from './deadline.errors.js';
import { DeadlineService } from './deadline.service.js';
import { decideRequest } from './pause-request-rows.js';

/** An agency requests a pause of its deadline; the coordinator grants it by pausing, or refuses it. Until then it runs. */
@Injectable()
export class PauseRequests {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly deadlines: DeadlineService,
    private readonly redaction: Redaction,
  ) {}

  /** @throws 409 `no-deadline-to-pause`, `pause-already-requested` */
  async request(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const text = await this.redaction.redact(command.id, reason, 'request-pause');
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'request-pause', {
        ...change,
        now,
        input: { text },
        write: async ({ after: { id } }) => {
          await requireRunning(tx, id, now);
          const open = await tx.query(
            sql`SELECT FROM deadline_pause_request WHERE aspiration_id = ${id} AND decided_at IS NULL`,
          );
          if (open.length > 0) throw deadlineError('pause-already-requested');
          await tx.manager.insert(DeadlinePauseRequest, {
            aspirationId: id,
            requestedAt: now,
            requestedBy: command.actor.subject,
            reason: text.text,
            reasonMasked: text.masked,
          });
        },
      });
      return this.deadlines.read(command.id, command.actor, tx);
    });
  }

  /** @throws 409 `no-pause-requested` */
  async refuse(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const input = { text: await this.redaction.redact(command.id, reason, 'refuse-pause') };
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'refuse-pause', {
        ...change,
        now,
        input,
        write: async ({ after: { id } }) => {
          const decision = { granted: false, by: command.actor.subject, now };
          if ((await decideRequest(tx, id, decision)) === 0) throw deadlineError('no-pause-requested');
        },
      });
      return this.deadlines.read(command.id, command.actor, tx);
    });
  }
}
