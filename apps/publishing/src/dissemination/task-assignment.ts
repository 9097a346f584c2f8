import { Injectable } from '@nestjs/common';
import { DisseminationTaskAssigned } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';

interface AssignedTask {
  readonly taskId: string;
  readonly version: number;
  readonly editionId: string;
  readonly editionTitle: string;
  readonly kimId: string;
  readonly villageCodes: string[];
  readonly dueOn: string;
}

/**
 * Gives active KIM their tasks: one for every published edition that is meant for a village they serve. What is there
 * already stays, so that it can be done again at any time.
 */
@Injectable()
export class TaskAssignment {
  constructor(private readonly outbox: Outbox) {}

  /** Asks every KIM of the edition's villages. */
  async assignEdition(tx: Transaction, editionId: string): Promise<void> {
    await this.assign(tx, 'edition.id = $1', [editionId]);
    await tx.query(`UPDATE edition SET assigned_at = now() WHERE id = $1 AND assigned_at IS NULL`, [editionId]);
  }

  /** Asks a KIM that has become active for what is still to be passed on in its villages. */
  async assignKim(tx: Transaction, kimId: string): Promise<void> {
    await this.assign(tx, 'kim.id = $1 AND edition.disseminate_by >= $2', [kimId, jakartaDate(new Date())]);
  }

  /**
   * An edition may be published while a KIM becomes active, and the two are told of on different topics: whichever
   * comes second must see the first, so they take turns. The lock is asked for in a statement of its own, since a
   * statement sees what was committed before it began.
   */
  private async assign(tx: Transaction, which: string, values: readonly unknown[]): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('publishing.task-assignment'))`);
    const assigned = await tx.query<AssignedTask>(
      `WITH assigned AS (
         INSERT INTO task (id, version, edition_id, kim_id, village_codes, status, due_on, assigned_at)
         SELECT uuidv7(), 1, edition.id, kim.id,
                ARRAY(SELECT unnest(kim.village_codes) INTERSECT SELECT unnest(edition.village_codes) ORDER BY 1),
                'ASSIGNED', edition.disseminate_by, now()
           FROM edition
           JOIN kim ON kim.village_codes && edition.village_codes
          WHERE edition.status = 'PUBLISHED' AND kim.status = 'ACTIVE' AND ${which}
             ON CONFLICT (edition_id, kim_id) DO NOTHING
         RETURNING id, version, edition_id, kim_id, village_codes, due_on, status, assigned_at
       ), history AS (
         INSERT INTO task_history (task_id, version, action, from_status, to_status, by, at)
         SELECT id, version, 'assign', NULL, status, NULL, assigned_at FROM assigned
       ), coverage AS (
         INSERT INTO village_coverage (task_id, village_code, edition_id, version)
         SELECT id, village_code, edition_id, version FROM assigned, unnest(village_codes) AS village_code
       )
       SELECT assigned.id AS "taskId", assigned.version, edition_id AS "editionId", edition.title AS "editionTitle",
              kim_id AS "kimId", assigned.village_codes AS "villageCodes", due_on::text AS "dueOn"
         FROM assigned
         JOIN edition ON edition.id = edition_id`,
      values,
    );
    await this.outbox.add(tx, ...assigned.map((task) => DisseminationTaskAssigned(task)));
  }
}
