import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { LockTarget } from '#messaging';
import { CoverageService } from '../coverage/coverage.service.js';
import { EditionService } from '../documents/edition.service.js';
import { jakartaDate } from '#calendar';
import { TaskLifecycle } from './task.lifecycle.js';

/** An edition and an active KIM of its villages that has no task for it. */
interface Candidate {
  readonly editionId: string;
  readonly editionTitle: string;
  readonly kimId: string;
  readonly villageCodes: string[];
  readonly dueOn: string;
}

/**
 * An edition may be published while a KIM becomes active, and the events of the two lie on different topics: whichever is
 * handled second must see the first one. Editions therefore exclude KIM, while any number of KIM are handled at once; of two
 * editions each sees all KIM, but their lock excludes them too.
 */
export const assignmentOfEditions: LockTarget = {
  name: 'task-assignment',
  statement: () => sql`SELECT pg_advisory_xact_lock(hashtext('publishing.task-assignment'))`,
};
export const assignmentToKims: LockTarget = {
  name: 'task-assignment',
  statement: () => sql`SELECT pg_advisory_xact_lock_shared(hashtext('publishing.task-assignment'))`,
};

/**
 * Assigns tasks to active KIM: one for every published edition that is meant for a village that they serve. Existing tasks
 * stay as they are, so that it can run again at any time.
 */
@Injectable()
export class TaskAssignment {
  constructor(
    private readonly tasks: TaskLifecycle,
    private readonly editions: EditionService,
    private readonly coverage: CoverageService,
  ) {}

  /** Assigns the edition to every KIM of its villages. */
  async assignEdition(tx: Transaction, editionId: string): Promise<void> {
    await tx.query(assignmentOfEditions.statement([editionId]));
    await this.assign(tx, sql`edition.id = ${editionId}`);
    await this.editions.markAssigned(tx, editionId);
  }

  /** Assigns to a KIM that has become active what is still to be disseminated in its villages. */
  async assignKim(tx: Transaction, kimId: string): Promise<void> {
    await tx.query(assignmentToKims.statement([kimId]));
    await this.assign(tx, sql`kim.id = ${kimId} AND edition.disseminate_by >= ${jakartaDate(new Date())}`);
  }

  /** After the lock, in a statement of its own: a statement sees what was committed before it began. */
  private async assign(tx: Transaction, which: Sql): Promise<void> {
    const candidates = await tx.query<Candidate>(sql`
      SELECT edition.id AS edition_id, edition.title AS edition_title, kim.id AS kim_id,
             ARRAY(SELECT unnest(kim.village_codes) INTERSECT SELECT unnest(edition.village_codes) ORDER BY 1)
               AS village_codes,
             edition.disseminate_by::text AS due_on
        FROM edition
        JOIN kim ON kim.village_codes && edition.village_codes
       WHERE edition.status = 'PUBLISHED' AND kim.status = 'ACTIVE' AND ${which}
         AND NOT EXISTS (SELECT FROM task WHERE task.edition_id = edition.id AND task.kim_id = kim.id)`);
    const now = new Date();
    const titles = new Map(candidates.map(({ editionId, editionTitle }) => [editionId, editionTitle]));
    const assigned = await this.tasks.createMany(
      tx,
      candidates.map(({ editionId, kimId, villageCodes, dueOn }) => {
        return { id: uuidv7(), editionId, kimId, villageCodes, dueOn, assignedAt: now };
      }),
      { actor: SYSTEM_ACTOR, now, inputOf: ({ editionId }) => ({ editionTitle: titles.get(editionId)! }) },
    );
    await this.coverage.expect(tx, assigned);
  }
}
