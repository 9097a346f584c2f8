import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Queryable } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { targetOf } from '../aspirations/aspiration.step.js';
import { requireReadable } from '../aspirations/reach.js';
import { audienceOf, readsAsWritten } from '../aspirations/redaction/audience.js';
import { Redaction } from '../aspirations/redaction/redaction.service.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';
import { type DeadlineCommand, deadlinesOf, requirePaused, requireRunning } from './deadline-rows.js';
import { Deadlines } from './deadlines.js';
import { decideRequest } from './pause-request-rows.js';

/** Reads, pauses and resumes the deadlines of aspirations. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly deadlines: Deadlines,
    private readonly access: Access,
    private readonly redaction: Redaction,
  ) {}

  async ofAspiration(id: string, actor: Actor): Promise<AspirationDeadlinesResponse> {
    requireReadable(this.access, actor, await this.aspirations.get(id));
    return this.read(id, actor);
  }

  /** Pauses the running deadlines of offices, and grants a request for it. @throws 409 `no-deadline-to-pause` when none is in time */
  async pause(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const by = {
      actor: command.actor.subject,
      reason: await this.redaction.redact(command.id, reason, 'pause-deadline'),
      now,
    };
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'pause-deadline', {
        ...change,
        now,
        input: { text: by.reason },
        write: async ({ after: { id } }) => {
          await requireRunning(tx, id, now);
          await this.deadlines.pause(tx, id, by);
          await decideRequest(tx, id, { granted: true, by: by.actor, now });
        },
      });
      return this.read(command.id, command.actor, tx);
    });
  }

  /** @throws 409 `no-deadline-to-resume`, `deadline-waits-for-reporter` */
  async resume(command: DeadlineCommand, now = new Date()): Promise<AspirationDeadlinesResponse> {
    const { reason, ...change } = command;
    const input = { text: await this.redaction.redact(command.id, reason, 'resume-deadline') };
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

  /** As the actor may read them. */
  async read(id: string, actor: Actor, source: Queryable = this.database): Promise<AspirationDeadlinesResponse> {
    const aspiration = await this.aspirations.get(id, source);
    const audience = audienceOf(this.access, actor, targetOf(aspiration));
    return deadlinesOf(source, id, readsAsWritten(audience, aspiration));
  }
}
