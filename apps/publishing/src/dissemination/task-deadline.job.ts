import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, inBatches, type Sql, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { type PublishingSettings, publishingSettings } from '../publishing.settings.js';
import type { Task } from './task.entity.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { openTaskStatuses, type TaskAction } from './task.workflow.js';

const batchSize = 200;

interface Rule {
  readonly action: TaskAction;
  readonly isDue: Sql;
  readonly changes: Partial<Task>;
}

/**
 * The day from which a task counts: its due day; never while a campaign of its document is paused, and some days after the
 * campaign goes on, when it was due meanwhile. What was due before the pause does not wait.
 */
const countsFrom = (graceDays: number) => sql`
  greatest(due_on, (
    SELECT max(CASE WHEN campaign.status = 'PAUSED' THEN 'infinity'::date ELSE campaign.resumed_on + ${graceDays}::int END)
      FROM edition JOIN campaign ON campaign.document_ids @> ARRAY[edition.document_id]
     WHERE edition.id = task.edition_id AND campaign.status IN ('ACTIVE', 'PAUSED')
       AND campaign.paused_on <= task.due_on
       AND (campaign.resumed_on IS NULL OR campaign.resumed_on >= task.due_on)))`;

/** Reminds KIM of tasks that are due, escalates those that are overdue, and ends those that stay without a report: each once. */
@Injectable()
export class TaskDeadlineJob {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskLifecycle,
    @Inject(publishingSettings)
    private readonly settings: Pick<
      PublishingSettings,
      'PUBLISHING_TASK_REMINDER_DAYS' | 'PUBLISHING_TASK_EXPIRY_DAYS'
    >,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    let taken = 0;
    for (const rule of this.rules(now))
      taken += await inBatches(batchSize, () => this.database.transaction((tx) => this.apply(tx, rule, now)));
    return taken;
  }

  /** After a downtime only the last one that is due: no reminder of a day that has passed. */
  private rules(now: Date): Rule[] {
    const { PUBLISHING_TASK_REMINDER_DAYS: reminder, PUBLISHING_TASK_EXPIRY_DAYS: expiry } = this.settings;
    const today = sql`${jakartaDate(now)}::date`;
    const from = countsFrom(reminder);
    return [
      {
        action: 'expire',
        isDue: sql`due_on < ${today} - ${expiry}::int AND ${from} < ${today} - ${expiry}::int`,
        changes: {},
      },
      {
        action: 'escalate',
        isDue: sql`due_on < ${today} AND escalated_at IS NULL AND ${from} < ${today}`,
        changes: { remindedAt: now, escalatedAt: now },
      },
      {
        action: 'remind',
        isDue: sql`
          due_on <= ${today} + ${reminder}::int AND reminded_at IS NULL
          AND ${from} BETWEEN ${today} AND ${today} + ${reminder}::int`,
        changes: { remindedAt: now },
      },
    ];
  }

  /** Replicas may run it at the same time. */
  private async apply(tx: Transaction, { action, isDue, changes }: Rule, now: Date): Promise<number> {
    const due = await tx.query<Pick<Task, 'id'>>(sql`
      SELECT id FROM task WHERE status = ANY (${openTaskStatuses}) AND ${isDue}
       ORDER BY due_on, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`);
    await this.tasks.applyToMany(tx, action, due, { actor: SYSTEM_ACTOR, now, changes: () => changes });
    return due.length;
  }
}
