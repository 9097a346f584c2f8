import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { jakartaDate } from '#calendar';
import { type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { LockTarget } from '#messaging';
import { EditionService } from '../documents/edition.service.js';
import { isTargeted, targetOfEdition } from './target.rules.js';
import type { Task } from './task.entity.js';
import type { TaskInput } from './task.guards.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { openTaskStatuses } from './task.workflow.js';

/** The edition in short, for those who are to disseminate it: its summary, or how its body begins. */
export const editionSummary = sql`left(coalesce(nullif(edition.summary, ''), edition.body), 1000) AS edition_summary`;

/** How an assignment is announced. */
type Announced = Required<Pick<TaskInput, 'notify' | 'editionSummary'>>;

/** An edition and a targeted KIM of its villages that has no task for it. */
type Candidate = Pick<Task, 'editionId' | 'editionTitle' | 'villageCodes' | 'dueOn'> &
  Announced & { readonly kimId: string };

/** A village where no task of the edition is open, and who is to disseminate it there; null: its office. */
export interface Gap extends Pick<Task, 'editionId' | 'kimId'> {
  readonly villageCode: string;
}

/** What every new task has. */
export const newTask = { remindedAt: null, escalatedAt: null, cancellationReason: null } as const;

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
 * Assigns tasks to KIM: one for every published edition whose target they are, in the villages that both have. Existing
 * tasks stay as they are, so that it can run again at any time.
 */
@Injectable()
export class TaskAssignment {
  constructor(
    private readonly tasks: TaskLifecycle,
    private readonly editions: EditionService,
  ) {}

  /** Assigns the edition to every KIM that it targets. */
  async assignEdition(tx: Transaction, editionId: string): Promise<void> {
    await tx.query(assignmentOfEditions.statement([editionId]));
    await this.assign(tx, sql`edition.id = ${editionId}`);
    await this.editions.markAssigned(tx, editionId);
  }

  /**
   * After a change of the KIM: assigns to it, or assigns again, what is still to be disseminated in its villages, and ends
   * the tasks of editions that do not target a KIM in its status.
   */
  async assignKim(tx: Transaction, kimId: string): Promise<void> {
    await tx.query(assignmentToKims.statement([kimId]));
    const isDue = sql`edition.disseminate_by >= ${jakartaDate(new Date())}`;
    await this.end(tx, kimId);
    await this.assignAgain(tx, kimId, isDue);
    await this.assign(tx, sql`kim.id = ${kimId} AND ${isDue}`);
  }

  /** Assigns one village to a KIM that serves another one, or to its office, with a higher priority. */
  async assignGap(tx: Transaction, { editionId, villageCode, kimId }: Gap): Promise<Task> {
    const [edition] = await tx.query<Pick<Task, 'editionTitle' | 'dueOn'> & Pick<Announced, 'editionSummary'>>(sql`
      SELECT title AS edition_title, ${editionSummary}, greatest(disseminate_by, ${jakartaDate(new Date())}::date)::text AS due_on
        FROM edition WHERE id = ${editionId}`);
    const assignedAt = new Date();
    const { editionSummary: summary, ...announced } = edition!;
    const task = { ...newTask, ...announced, id: uuidv7(), editionId, kimId, villageCodes: [villageCode], assignedAt };
    const purpose = { purpose: 'GAP', priority: 'HIGH' } as const;
    return this.tasks.create(
      tx,
      { ...task, ...purpose },
      { actor: SYSTEM_ACTOR, now: assignedAt, input: { editionSummary: summary } },
    );
  }

  /** After the lock, in a statement of its own: a statement sees what was committed before it began. */
  private async assign(tx: Transaction, which: Sql): Promise<void> {
    const candidates = await tx.query<Candidate>(sql`
      SELECT edition.id AS edition_id, edition.title AS edition_title, kim.id AS kim_id,
             ARRAY(SELECT unnest(kim.village_codes) INTERSECT SELECT unnest(edition.village_codes) ORDER BY 1)
               AS village_codes,
             edition.disseminate_by::text AS due_on, target.notify, ${editionSummary}
        FROM edition
        JOIN kim ON kim.village_codes && edition.village_codes
        ${targetOfEdition(sql`edition.id`)}
       WHERE edition.status = 'PUBLISHED' AND ${isTargeted} AND ${which}
         AND NOT EXISTS (SELECT FROM task WHERE task.edition_id = edition.id AND task.kim_id = kim.id
                            AND task.purpose IN ('PUBLICATION', 'CORRECTION'))`);
    const now = new Date();
    const announced = new Map(
      candidates.map(({ editionId, notify, editionSummary: summary }) => [
        editionId,
        { notify, editionSummary: summary },
      ]),
    );
    await this.tasks.createMany(
      tx,
      candidates.map(({ editionId, editionTitle, kimId, villageCodes, dueOn }) => ({
        ...newTask,
        id: uuidv7(),
        editionId,
        editionTitle,
        kimId,
        villageCodes,
        dueOn,
        purpose: 'PUBLICATION' as const,
        priority: 'NORMAL' as const,
        assignedAt: now,
      })),
      { actor: SYSTEM_ACTOR, now, inputOf: ({ editionId }) => announced.get(editionId)! },
    );
  }

  /** What ended when the KIM was not active continues with it. */
  private async assignAgain(tx: Transaction, kimId: string, isDue: Sql): Promise<void> {
    const cancelled = await tx.query<Pick<Task, 'id'> & Announced>(sql`
      SELECT task.id, target.notify, ${editionSummary}
        FROM task
        JOIN edition ON edition.id = task.edition_id
        JOIN kim ON kim.id = task.kim_id
        ${targetOfEdition(sql`edition.id`)}
       WHERE kim.id = ${kimId} AND task.status = 'CANCELLED' AND task.cancellation_reason = 'KIM_INACTIVE'
         AND edition.status = 'PUBLISHED' AND ${isDue} AND kim.status = ANY (target.kim_statuses)`);
    const now = new Date();
    await this.tasks.applyToMany(
      tx,
      'reassign',
      cancelled.map(({ id, ...input }) => ({ id, input })),
      { actor: SYSTEM_ACTOR, now, changes: () => ({ ...newTask, assignedAt: now }) },
    );
  }

  private async end(tx: Transaction, kimId: string): Promise<void> {
    const left = await tx.query<Pick<Task, 'id'>>(sql`
      SELECT task.id
        FROM task
        JOIN kim ON kim.id = task.kim_id
        ${targetOfEdition(sql`task.edition_id`)}
       WHERE kim.id = ${kimId} AND task.status = ANY (${openTaskStatuses}) AND kim.status <> ALL (target.kim_statuses)`);
    const changes = () => ({ cancellationReason: 'KIM_INACTIVE' as const });
    await this.tasks.applyToMany(tx, 'cancel', left, { actor: SYSTEM_ACTOR, changes });
  }
}
