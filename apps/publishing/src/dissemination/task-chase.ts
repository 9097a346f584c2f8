import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { jakartaDate } from '#calendar';
import type { cancellationReasons } from '#contracts';
import { type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { assignmentOfEditions, editionSummary, newTask } from './task-assignment.js';
import type { Task } from './task.entity.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { openTaskStatuses } from './task.workflow.js';

/** Days until the withdrawal of an edition, or a clarification in more villages, is to be disseminated. */
const chaseDays = 2;

interface Summarized {
  readonly editionSummary: string;
}

type Recipient = Pick<Task, 'kimId' | 'villageCodes' | 'editionTitle'> & Summarized & { readonly dueOn: string | null };

/** Follows an edition that does not hold any longer to everyone who had a task for it. */
@Injectable()
export class TaskChase {
  constructor(private readonly tasks: TaskLifecycle) {}

  /** Those who had a task for an edition that this one corrects get one for it, in the same villages, before all others. */
  async chaseCorrection(tx: Transaction, editionId: string): Promise<void> {
    const wrong = sql`
      WITH RECURSIVE wrong AS (
        SELECT supersedes AS id FROM edition
         WHERE id = ${editionId} AND status = 'PUBLISHED' AND correction_reason IS NOT NULL
         UNION
        SELECT edition.supersedes FROM wrong JOIN edition ON edition.id = wrong.id WHERE edition.supersedes IS NOT NULL
      )`;
    await this.chase(tx, editionId, 'CORRECTION', wrong, sql`task.edition_id IN (SELECT id FROM wrong)`);
  }

  /** Ends the open tasks of the edition. */
  async end(tx: Transaction, editionId: string, reason: (typeof cancellationReasons)[number]): Promise<void> {
    await tx.query(assignmentOfEditions.statement([editionId]));
    const open = await tx.query<Pick<Task, 'id'>>(sql`
      SELECT id FROM task WHERE edition_id = ${editionId} AND status = ANY (${openTaskStatuses})
                            AND purpose <> 'WITHDRAWAL'`);
    const changes = () => ({ cancellationReason: reason });
    await this.tasks.applyToMany(tx, 'cancel', open, { actor: SYSTEM_ACTOR, changes });
  }

  /** Those who had a task for the edition are asked to disseminate that it is withdrawn. */
  chaseWithdrawal(tx: Transaction, editionId: string): Promise<void> {
    return this.chase(tx, editionId, 'WITHDRAWAL', sql``, sql`task.edition_id = ${editionId}`);
  }

  /** The KIM of villages outside the target of a live clarification, or their offices, get a task for it, once. */
  async chaseClaim(tx: Transaction, documentId: string, villageCodes: readonly string[]): Promise<void> {
    await tx.query(assignmentOfEditions.statement([documentId]));
    const now = new Date();
    const soon = jakartaDate(new Date(now.getTime() + chaseDays * 86_400_000));
    const recipients = await tx.query<
      Pick<Task, 'editionId' | 'editionTitle' | 'kimId' | 'villageCodes' | 'dueOn'> & Summarized
    >(sql`
      SELECT edition.id AS edition_id, edition.title AS edition_title, ${editionSummary}, kim.id AS kim_id,
             array_agg(code ORDER BY code) AS village_codes,
             greatest(edition.disseminate_by, ${soon}::date)::text AS due_on
        FROM edition
       CROSS JOIN LATERAL (SELECT unnest(${villageCodes}::text[]) EXCEPT SELECT unnest(edition.village_codes)) AS village(code)
        LEFT JOIN kim ON kim.village_codes @> ARRAY[code] AND kim.status = 'ACTIVE'
       WHERE edition.document_id = ${documentId} AND edition.status = 'PUBLISHED'
         AND NOT EXISTS (SELECT FROM task WHERE task.edition_id = edition.id AND task.village_codes @> ARRAY[code]
                            AND task.kim_id IS NOT DISTINCT FROM kim.id)
       GROUP BY edition.id, kim.id, CASE WHEN kim.id IS NULL THEN code END`);
    await this.tasks.createMany(
      tx,
      recipients.map(({ editionId, editionTitle, kimId, villageCodes: villages, dueOn }) => ({
        ...newTask,
        id: uuidv7(),
        editionId,
        editionTitle,
        kimId,
        villageCodes: villages,
        dueOn,
        purpose: 'GAP' as const,
        priority: 'HIGH' as const,
        assignedAt: now,
      })),
      { actor: SYSTEM_ACTOR, now, inputOf: () => ({ notify: 'MEMBERS', editionSummary: summaryOf(recipients) }) },
    );
  }

  private async chase(
    tx: Transaction,
    editionId: string,
    purpose: 'CORRECTION' | 'WITHDRAWAL',
    before: Sql,
    hadTask: Sql,
  ): Promise<void> {
    const recipients = await tx.query<Recipient>(sql`
      ${before}
      SELECT given.kim_id, given.village_codes, edition.title AS edition_title, ${editionSummary},
             edition.disseminate_by::text AS due_on
        FROM (SELECT task.kim_id, array_agg(DISTINCT code ORDER BY code) AS village_codes
                FROM task CROSS JOIN LATERAL unnest(task.village_codes) AS code
               WHERE ${hadTask} AND task.purpose <> 'WITHDRAWAL'
               GROUP BY task.kim_id, CASE WHEN task.kim_id IS NULL THEN code END) AS given
        LEFT JOIN kim ON kim.id = given.kim_id
        JOIN edition ON edition.id = ${editionId}
       WHERE (given.kim_id IS NULL OR kim.status = 'ACTIVE')
         AND NOT EXISTS (SELECT FROM task WHERE task.edition_id = ${editionId}
                            AND task.kim_id IS NOT DISTINCT FROM given.kim_id
                            AND (task.kim_id IS NOT NULL OR task.village_codes = given.village_codes)
                            AND (task.purpose = ${purpose} OR ${purpose} = 'CORRECTION' AND task.purpose = 'PUBLICATION'))`);
    const now = new Date();
    const withdrawalDue = jakartaDate(new Date(now.getTime() + chaseDays * 86_400_000));
    await this.tasks.createMany(
      tx,
      recipients.map(({ dueOn, kimId, villageCodes, editionTitle }) => ({
        ...newTask,
        id: uuidv7(),
        editionId,
        editionTitle,
        kimId,
        villageCodes,
        purpose,
        priority: 'HIGH' as const,
        dueOn: purpose === 'WITHDRAWAL' ? withdrawalDue : dueOn!,
        assignedAt: now,
      })),
      {
        actor: SYSTEM_ACTOR,
        now,
        // What is withdrawn is not repeated.
        inputOf: () => ({ notify: 'MEMBERS', editionSummary: purpose === 'WITHDRAWAL' ? '' : summaryOf(recipients) }),
      },
    );
  }
}

/** All are asked to disseminate one edition. */
function summaryOf(recipients: readonly Summarized[]): string {
  return recipients[0]?.editionSummary ?? '';
}
