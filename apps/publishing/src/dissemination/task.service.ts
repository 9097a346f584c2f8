import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { z } from 'zod';
import { publishingError } from '../publishing.errors.js';
import type { PublishingAction } from '../publishing.policy.js';
import { scopeFilter } from '../scope-filter.js';
import type { ReportedTask, TaskQuery } from './task.dto.js';
import { reportedTasks } from './task-rows.js';

const read: PublishingAction = 'task.read';

/** Dissemination tasks as the people of a KIM, its village and the office see them. */
@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Newest first, those within the actor's scopes. */
  async list(actor: Actor, { kim, edition, status, limit, cursor }: TaskQuery): Promise<Page<ReportedTask>> {
    const visible = scopeFilter(this.access.scopes(actor, read), { first: 6, kimColumn: 'kim_id' });
    const before = cursor === undefined ? null : cursorValues(cursor, z.tuple([z.uuid()]))[0];
    const tasks = await reportedTasks(
      this.database,
      `($1::uuid IS NULL OR kim_id = $1)
       AND ($2::uuid IS NULL OR edition_id = $2)
       AND ($3::text IS NULL OR status = $3)
       AND ($4::uuid IS NULL OR id < $4)
       AND ${visible.condition}
       ORDER BY id DESC
       LIMIT $5`,
      [kim ?? null, edition ?? null, status ?? null, before, limit + 1, ...visible.values],
    );
    return pageOf(tasks, limit, ({ task }) => [task.id]);
  }

  /** @throws 404 `task-not-found` */
  async read(actor: Actor, id: string): Promise<ReportedTask> {
    const [found] = await reportedTasks(this.database, 'id = $1', [id]);
    if (!found) throw publishingError('task-not-found');
    this.access.check(actor, read, { kim: found.task.kimId, area: found.task.villageCodes });
    return found;
  }
}
